// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.List;
import java.util.Objects;

/**
 * A sentence with its tokens.
 *
 * @param span position of the sentence in the article's text
 * @param tokens the tokens in text order, within {@code span} and without overlaps
 */
public record Sentence(Span span, List<Token> tokens) {

  /**
   * Validates and copies the tokens.
   *
   * @throws IllegalArgumentException if a token lies outside the span, or tokens overlap or are out
   *     of order
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
