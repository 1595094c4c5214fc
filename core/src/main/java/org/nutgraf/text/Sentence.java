// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.List;
import java.util.Objects;

/**
 * A sentence with its tokens.
 *
 * @param span where the sentence stands in the article's text
 * @param tokens its tokens in text order, all inside {@code span}, none overlapping
 */
public record Sentence(Span span, List<Token> tokens) {

  /**
   * Copies and checks the tokens.
   *
   * @throws IllegalArgumentException if a token lies outside the span or out of order
   */
  public Sentence {
    Objects.requireNonNull(span, "span must not be null");
    tokens = List.copyOf(tokens);
    int last = span.start();
    for (Token token : tokens) {
      if (token.span().start() < last || token.span().end() > span.end()) {
        throw new IllegalArgumentException(
            "tokens must be in order inside " + span + ", was " + token.span());
      }
      last = token.span().end();
    }
  }
}
