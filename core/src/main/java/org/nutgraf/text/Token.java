// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Objects;

/**
 * A word or a punctuation mark.
 *
 * @param span where the token stands in the article's text; never empty
 * @param text the covered text, equal to {@code span.in(article text)}
 */
public record Token(Span span, String text) {

  /**
   * Checks that span and text have the same length.
   *
   * @throws IllegalArgumentException if the lengths differ or are 0
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
