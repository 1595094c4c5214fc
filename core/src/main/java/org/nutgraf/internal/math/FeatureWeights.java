// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

import java.util.Properties;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.model.ModelNotFoundException;

/**
 * A logistic regression over named features, with weights from a bundled model card.
 *
 * @param <F> the features
 */
public final class FeatureWeights<F extends Enum<F> & Feature> {

  private final F[] features;
  private final double[] weights;

  private FeatureWeights(F[] features, double[] weights) {
    this.features = features;
    this.weights = weights;
  }

  /**
   * Reads {@code weight.KEY} for every feature.
   *
   * @throws ModelNotFoundException if the card or one of its weights is missing
   */
  public static <F extends Enum<F> & Feature> FeatureWeights<F> load(
      String card, Class<F> features) {
    return load(card, "weight", features);
  }

  /**
   * Reads {@code PREFIX.KEY} for every feature, from a card with the weights of several models.
   *
   * @throws ModelNotFoundException if the card or one of its weights is missing
   */
  public static <F extends Enum<F> & Feature> FeatureWeights<F> load(
      String card, String prefix, Class<F> features) {
    Properties properties = BundledResource.read(card, BundledResource::properties);
    F[] all = features.getEnumConstants();
    double[] weights = new double[all.length];
    for (F feature : all) {
      String value = properties.getProperty(prefix + "." + feature.key());
      if (value == null) {
        throw BundledResource.stripped(card + ", " + prefix + "." + feature.key());
      }
      weights[feature.ordinal()] = Double.parseDouble(value);
    }
    return new FeatureWeights<>(all, weights);
  }

  /** Returns the weight of a feature. */
  public double weight(F feature) {
    return weights[feature.ordinal()];
  }

  /** Returns the estimated probability, in [0, 1]. */
  public double score(FeatureVector<F> values) {
    double sum = 0;
    for (F feature : features) {
      sum += weight(feature) * values.get(feature);
    }
    return Logistic.sigmoid(sum);
  }
}
