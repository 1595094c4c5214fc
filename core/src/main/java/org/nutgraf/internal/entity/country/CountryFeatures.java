// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.List;
import org.nutgraf.text.AnalyzedText;

/** What speaks for a story playing in one country, as numbers. */
public final class CountryFeatures {

  /** Names of the features, in their order. */
  public static final List<String> NAMES =
      List.of(
          "constant",
          "dateline",
          "headline",
          "lead-sightings-log",
          "names-log",
          "adjectives-log",
          "seats-log",
          "towns-log",
          "share",
          "alone",
          "dateline-only",
          "sightings-log");

  private CountryFeatures() {}

  /**
   * Returns the features, all in [0, 1] or counts damped by a logarithm.
   *
   * @param own the country's sightings
   * @param all number of sightings of all countries
   * @param filed whether the dateline lies there
   */
  static double[] of(AnalyzedText text, List<PlaceMention> own, int all, boolean filed) {
    double[] x = new double[NAMES.size()];
    int lead = leadEnd(text);
    x[0] = 1;
    x[1] = filed ? 1 : 0;
    int headline = 0;
    int early = 0;
    int[] counts = new int[4];
    for (PlaceMention sighting : own) {
      int start = sighting.span().start();
      headline += start < text.layout().headline().end() ? 1 : 0;
      early += start >= text.layout().headline().end() && start < lead ? 1 : 0;
      counts[column(sighting)]++;
    }
    x[2] = headline > 0 ? 1 : 0;
    x[3] = Math.log1p(early);
    for (int i = 0; i < counts.length; i++) {
      x[4 + i] = Math.log1p(counts[i]);
    }
    x[8] = (double) own.size() / Math.max(1, all);
    x[9] = own.size() == all ? 1 : 0;
    x[10] = filed && own.size() <= 1 ? 1 : 0;
    x[11] = Math.log1p(own.size());
    return x;
  }

  /** The lead ends with the standfirst and the first 400 units of the body. */
  private static int leadEnd(AnalyzedText text) {
    return Math.max(
        text.layout().standfirst().end(),
        Math.min(text.layout().body().end(), text.layout().body().start() + 400));
  }

  private static int column(PlaceMention sighting) {
    return switch (sighting.form().sense()) {
      case NAME, FORMER -> 0;
      case ADJECTIVE, PEOPLE -> 1;
      case CAPITAL, SEAT -> 2;
      default -> 3;
    };
  }
}
