// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

import java.util.List;
import java.util.Properties;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.model.ModelNotFoundException;

/** A logistic function of named features, its weights out of a bundled card. */
public final class FeatureWeights {

  private final double[] weights;

  private FeatureWeights(double[] weights) {
    this.weights = weights;
  }

  /**
   * Reads {@code weight.NAME} for every feature.
   *
   * @throws ModelNotFoundException if the card or one of its weights is missing
   */
  public static FeatureWeights load(String card, List<String> features) {
    Properties properties = BundledResource.read(card, BundledResource::properties);
    double[] weights = new double[features.size()];
    for (int i = 0; i < weights.length; i++) {
      String value = properties.getProperty("weight." + features.get(i));
      if (value == null) {
        throw BundledResource.stripped(card + ", weight." + features.get(i));
      }
      weights[i] = Double.parseDouble(value);
    }
    return new FeatureWeights(weights);
  }

  /** Returns the estimated probability, in (0, 1). */
  public double score(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return Logistic.sigmoid(sum);
  }
}
