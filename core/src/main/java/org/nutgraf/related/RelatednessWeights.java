// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.nutgraf.model.ModelNotFoundException;

/**
 * The weights of the relatedness score, a logistic regression over {@link Evidence}.
 *
 * @param bias the score's log-odds where there is no evidence
 */
record RelatednessWeights(
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

  static RelatednessWeights bundled() {
    return Holder.BUNDLED;
  }

  double score(Evidence evidence) {
    double logOdds =
        bias
            + lexical * evidence.lexical()
            + containment * evidence.containment()
            + semantic * evidence.semantic()
            + entity * evidence.entity()
            + country * evidence.country()
            + topic * evidence.topic();
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static RelatednessWeights load() {
    try (InputStream in = RelatednessWeights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelNotFoundException(
            RESOURCE, "use the complete nutgraf-core artifact; its resources were stripped");
      }
      Properties card = new Properties();
      card.load(in);
      return new RelatednessWeights(
          weight(card, "bias"),
          weight(card, "lexical"),
          weight(card, "containment"),
          weight(card, "semantic"),
          weight(card, "entity"),
          weight(card, "country"),
          weight(card, "topic"));
    } catch (IOException e) {
      throw new UncheckedIOException("resource cannot be read: " + RESOURCE, e);
    }
  }

  private static double weight(Properties card, String name) {
    String value = card.getProperty("weight." + name);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + " must have weight." + name);
    }
    return Double.parseDouble(value);
  }
}
