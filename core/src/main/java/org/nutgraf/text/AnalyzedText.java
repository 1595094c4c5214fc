// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.List;
import java.util.Objects;

/**
 * A text split into sentences and tokens.
 *
 * @param text the original text, to which the offsets of all spans refer
 * @param layout positions of headline, standfirst and body
 * @param sentences the sentences in text order, without overlaps
 */
public record AnalyzedText(String text, Layout layout, List<Sentence> sentences) {

  /**
   * Validates the components and copies the sentences.
   *
   * @throws IllegalArgumentException if the layout or a sentence exceeds the text, or the sentences
   *     overlap or are out of order
   */
  public AnalyzedText {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(layout, "layout must not be null");
    sentences = List.copyOf(sentences);
    if (layout.body().end() > text.length()) {
      throw new IllegalArgumentException(
          "layout must end within the text of length " + text.length() + ", was " + layout);
    }
    int last = 0;
    for (Sentence sentence : sentences) {
      if (sentence.span().start() < last || sentence.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "sentences must be in order inside the text, was " + sentence.span());
      }
      last = sentence.span().end();
    }
  }
}
