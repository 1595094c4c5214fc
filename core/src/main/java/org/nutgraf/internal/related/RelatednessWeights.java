// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import org.nutgraf.internal.math.FeatureWeights;
import org.nutgraf.internal.math.Logistic;

/**
 * The weights of the relatedness score, a logistic regression over {@link Evidence}, as fields, so
 * that scoring a candidate requires no allocation.
 *
 * @param bias the score's log-odds without evidence
 */
public record RelatednessWeights(
    double bias,
    double lexical,
    double containment,
    double semantic,
    double entity,
    double country,
    double topic) {

  private static final String RESOURCE = "relatedness.properties";

  private static final class Holder {
    static final RelatednessWeights BUNDLED = load();
  }

  public static RelatednessWeights bundled() {
    return Holder.BUNDLED;
  }

  public double score(Evidence evidence) {
    double logOdds =
        bias
            + lexical * evidence.lexical()
            + containment * evidence.containment()
            + semantic * evidence.semantic()
            + entity * evidence.entity()
            + country * evidence.country()
            + topic * evidence.topic();
    return Logistic.sigmoid(logOdds);
  }

  private static RelatednessWeights load() {
    FeatureWeights<RelatednessFeature> card =
        FeatureWeights.load(RESOURCE, RelatednessFeature.class);
    return new RelatednessWeights(
        card.weight(RelatednessFeature.BIAS),
        card.weight(RelatednessFeature.LEXICAL),
        card.weight(RelatednessFeature.CONTAINMENT),
        card.weight(RelatednessFeature.SEMANTIC),
        card.weight(RelatednessFeature.ENTITY),
        card.weight(RelatednessFeature.COUNTRY),
        card.weight(RelatednessFeature.TOPIC));
  }
}
