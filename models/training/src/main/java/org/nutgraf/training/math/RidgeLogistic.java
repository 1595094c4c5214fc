// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.training.math.LogisticRegression.Example;
import org.nutgraf.training.math.LogisticRegression.Newton;

/**
 * Logistic regression with a strong L2 penalty on standardised features, for small training sets:
 * the penalty is the same for features of any scale. Deterministic.
 */
public final class RidgeLogistic {

  /** The value of the constant during training; a large one is hardly penalised. */
  private static final double CONSTANT = 10;

  private static final int ROUNDS = 20;
  private static final double MIN_DEVIATION = 1e-9;

  private RidgeLogistic() {}

  /**
   * Returns the weights for the features as given.
   *
   * @param examples examples whose first feature is the constant 1; features that do not vary get
   *     the weight 0
   * @param ridge strength of the penalty relative to the summed loss, > 0
   */
  public static double[] fit(List<Example> examples, double ridge) {
    int size = examples.get(0).features().length;
    double[] mean = new double[size];
    double[] deviation = new double[size];
    for (int i = 1; i < size; i++) {
      int feature = i;
      mean[i] = examples.stream().mapToDouble(e -> e.features()[feature]).average().orElse(0);
      double variance =
          examples.stream()
              .mapToDouble(e -> Math.pow(e.features()[feature] - mean[feature], 2))
              .average()
              .orElse(0);
      deviation[i] = Math.sqrt(variance);
    }
    List<Example> standardised = new ArrayList<>();
    for (Example example : examples) {
      double[] values = new double[size];
      values[0] = CONSTANT;
      for (int i = 1; i < size; i++) {
        boolean varies = deviation[i] > MIN_DEVIATION;
        values[i] = varies ? (example.features()[i] - mean[i]) / deviation[i] : 0;
      }
      standardised.add(new Example(values, example.target(), example.weight()));
    }
    double unlimited = Double.POSITIVE_INFINITY;
    Newton options = new Newton(ROUNDS, ridge, 0, 0, unlimited, unlimited);
    double[] weights = LogisticRegression.newton(standardised, new double[size], options);
    weights[0] *= CONSTANT;
    for (int i = 1; i < size; i++) {
      weights[i] = deviation[i] > MIN_DEVIATION ? weights[i] / deviation[i] : 0;
      weights[0] -= weights[i] * mean[i];
    }
    return weights;
  }
}
