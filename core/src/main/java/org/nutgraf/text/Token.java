// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Objects;

/**
 * A word or punctuation mark.
 *
 * @param span position of the token in the article's text; never empty
 * @param text the covered text, equal to {@code span.in(article text)}
 */
public record Token(Span span, String text) {

  /**
   * Checks that the text has the length of the span.
   *
   * @throws IllegalArgumentException if the lengths differ or the span is empty
   */
  public Token {
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(text, "text must not be null");
    if (span.isEmpty() || span.length() != text.length()) {
      throw new IllegalArgumentException(
          "token text must fill its span " + span + ", was \"" + text + "\"");
    }
  }
}
