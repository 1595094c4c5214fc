// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.List;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.text.AnalyzedText;

/** Computes the {@link CountryFeature}s of a country from its mentions. */
final class CountryFeatures {

  private static final CountryFeature[] ALL = CountryFeature.values();

  private CountryFeatures() {}

  /**
   * Returns the features: values in [0, 1] and logarithms of counts.
   *
   * @param own mentions of the country
   * @param all number of mentions of all countries
   * @param rivals number of other countries, 0 in an article without a dateline
   * @param filed whether the dateline is in the country
   */
  static FeatureVector<CountryFeature> of(
      AnalyzedText text, List<PlaceMention> own, int all, int rivals, boolean filed) {
    FeatureVector<CountryFeature> values = new FeatureVector<>(ALL);
    int lead = leadEnd(text);
    int headline = 0;
    int early = 0;
    int names = 0;
    int adjectives = 0;
    int seats = 0;
    int towns = 0;
    int institutions = 0;
    int leaders = 0;
    int usual = 0;
    int first = text.text().length();
    for (PlaceMention mention : own) {
      int start = mention.span().start();
      first = Math.min(first, start);
      headline += start < text.layout().headline().end() ? 1 : 0;
      early += start >= text.layout().headline().end() && start < lead ? 1 : 0;
      switch (mention.entry().sense()) {
        case NAME, FORMER -> names++;
        case ADJECTIVE, PEOPLE -> adjectives++;
        case CAPITAL, SEAT -> seats++;
        case INSTITUTION -> institutions++;
        case LEADER -> leaders++;
        case USUAL, SUPPORTING -> usual++;
        default -> towns++;
      }
    }
    values.put(CountryFeature.CONSTANT, 1);
    values.put(CountryFeature.DATELINE, filed);
    values.put(CountryFeature.HEADLINE, headline > 0);
    values.put(CountryFeature.LEAD_SIGHTINGS_LOG, Math.log1p(early));
    values.put(CountryFeature.NAMES_LOG, Math.log1p(names));
    values.put(CountryFeature.ADJECTIVES_LOG, Math.log1p(adjectives));
    values.put(CountryFeature.SEATS_LOG, Math.log1p(seats));
    values.put(CountryFeature.TOWNS_LOG, Math.log1p(towns));
    values.put(CountryFeature.INSTITUTIONS_LOG, Math.log1p(institutions));
    values.put(CountryFeature.LEADERS_LOG, Math.log1p(leaders));
    values.put(CountryFeature.USUAL_LOG, Math.log1p(usual));
    values.put(CountryFeature.SHARE, (double) own.size() / Math.max(1, all));
    values.put(CountryFeature.ALONE, own.size() == all);
    values.put(CountryFeature.DATELINE_ONLY, filed && own.size() <= 1);
    values.put(CountryFeature.SIGHTINGS_LOG, Math.log1p(own.size()));
    values.put(CountryFeature.FIRST_LOG, Math.log1p(first / 400.0));
    values.put(CountryFeature.RIVALS_LOG, Math.log1p(rivals));
    return values;
  }

  /**
   * Returns the end of the lead, which consists of the headline, the standfirst and the first 400
   * UTF-16 code units of the body.
   */
  private static int leadEnd(AnalyzedText text) {
    return Math.max(
        text.layout().standfirst().end(),
        Math.min(text.layout().body().end(), text.layout().body().start() + 400));
  }
}
