// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.util.Properties;
import org.nutgraf.internal.math.Logistic;
import org.nutgraf.internal.resource.BundledResource;

/**
 * The weights of the relatedness score, a logistic regression over {@link Evidence}.
 *
 * @param bias the score's log-odds where there is no evidence
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
    Properties card = BundledResource.read(RESOURCE, BundledResource::properties);
    return new RelatednessWeights(
        weight(card, "bias"),
        weight(card, "lexical"),
        weight(card, "containment"),
        weight(card, "semantic"),
        weight(card, "entity"),
        weight(card, "country"),
        weight(card, "topic"));
  }

  private static double weight(Properties card, String name) {
    String value = card.getProperty("weight." + name);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + " must have weight." + name);
    }
    return Double.parseDouble(value);
  }
}
