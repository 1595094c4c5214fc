// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.List;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;

/**
 * How prominent a country is in an article, which decides which of its countries is the main one.
 *
 * <p>It grows with the mentions, those in the headline and the first sentence counting threefold,
 * and falls with the distance of the first one from the beginning. What names the country counts
 * more than what only belongs to it.
 */
final class Prominence {

  private static final double EARLY = 3;

  /** The distance, in UTF-16 code units, at which a first mention counts half. */
  private static final double HALF = 400;

  private Prominence() {}

  /**
   * Returns the prominence, the logarithm of a ratio; it can be negative.
   *
   * @param own mentions of the country, at least one
   * @param dateline the dateline, which names no actor of the story; empty if there is none
   */
  static double of(AnalyzedText text, List<PlaceMention> own, Span dateline) {
    int early = Math.max(text.layout().headline().end(), firstSentence(text));
    double sum = 0;
    int first = text.text().length();
    for (PlaceMention mention : own) {
      int start = mention.span().start();
      if (!mention.span().overlaps(dateline)) {
        sum += weight(mention.entry().sense()) * (start < early ? EARLY : 1);
        first = Math.min(first, start);
      }
    }
    return Math.log1p(sum) - Math.log1p(first / HALF);
  }

  private static double weight(GazetteerEntry.Sense sense) {
    return switch (sense) {
      case NAME -> 1;
      case ADJECTIVE, PEOPLE, FORMER, CAPITAL, SEAT -> 0.8;
      case INSTITUTION -> 0.5;
      case USUAL, SUPPORTING -> 0.3;
      default -> 0.6;
    };
  }

  /** Returns the end of the first sentence of the body. */
  private static int firstSentence(AnalyzedText text) {
    for (Sentence sentence : text.sentences()) {
      if (sentence.span().end() > text.layout().body().start()) {
        return sentence.span().end();
      }
    }
    return text.layout().body().start();
  }
}
