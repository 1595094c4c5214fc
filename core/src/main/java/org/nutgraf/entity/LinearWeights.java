// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.nutgraf.model.ModelNotFoundException;

/**
 * A logistic function of named features, its weights out of the card that lies beside this class.
 */
final class LinearWeights {

  private final double[] weights;

  private LinearWeights(double[] weights) {
    this.weights = weights;
  }

  /**
   * Reads {@code weight.NAME} for every feature.
   *
   * @throws ModelNotFoundException if the card or one of its weights is missing
   */
  static LinearWeights load(String card, List<String> features) {
    Properties properties = new Properties();
    try (InputStream in = LinearWeights.class.getResourceAsStream(card)) {
      if (in == null) {
        throw missing(card);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("card cannot be read: " + card, e);
    }
    double[] weights = new double[features.size()];
    for (int i = 0; i < weights.length; i++) {
      String value = properties.getProperty("weight." + features.get(i));
      if (value == null) {
        throw missing(card + ", weight." + features.get(i));
      }
      weights[i] = Double.parseDouble(value);
    }
    return new LinearWeights(weights);
  }

  private static ModelNotFoundException missing(String what) {
    return new ModelNotFoundException(
        what, "use the complete nutgraf-core artifact; its resources were stripped");
  }

  /** Returns the estimated probability, in (0, 1). */
  double score(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
