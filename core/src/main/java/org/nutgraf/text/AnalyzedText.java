// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.List;
import java.util.Objects;

/**
 * A text divided into sentences and tokens.
 *
 * @param text the untouched text; every span below points into it
 * @param layout where headline, standfirst and body stand in it
 * @param sentences its sentences in text order, none overlapping
 */
public record AnalyzedText(String text, Layout layout, List<Sentence> sentences) {

  /**
   * Copies and checks the sentences.
   *
   * @throws IllegalArgumentException if a sentence lies outside the text or out of order
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
