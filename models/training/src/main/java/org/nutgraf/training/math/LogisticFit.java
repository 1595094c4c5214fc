// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import java.util.List;

/**
 * Logistic regression with an L2 penalty, by Adam (Kingma and Ba 2015) over all examples at once;
 * the same examples give the same weights.
 */
public final class LogisticFit {

  private static final int STEPS = 3000;
  private static final double RATE = 0.02;

  /**
   * An example.
   *
   * @param weight how much it counts, above 0
   */
  public record Example(double[] features, double target, double weight) {}

  private LogisticFit() {}

  /**
   * Returns the weights.
   *
   * @param penalty strength of the penalty, 0 or more; the first feature, the constant, is free
   */
  public static double[] fit(List<Example> examples, int size, double penalty) {
    double all = examples.stream().mapToDouble(Example::weight).sum();
    double[] weights = new double[size];
    double[] mean = new double[size];
    double[] square = new double[size];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[size];
      for (Example example : examples) {
        double error = (score(weights, example.features()) - example.target()) * example.weight();
        for (int i = 0; i < size; i++) {
          gradient[i] += error / all * example.features()[i];
        }
      }
      for (int i = 0; i < size; i++) {
        double slope = gradient[i] + (i == 0 ? 0 : penalty * weights[i]);
        mean[i] = 0.9 * mean[i] + 0.1 * slope;
        square[i] = 0.999 * square[i] + 0.001 * slope * slope;
        double first = mean[i] / (1 - Math.pow(0.9, step));
        double second = square[i] / (1 - Math.pow(0.999, step));
        weights[i] -= RATE * first / (Math.sqrt(second) + 1e-9);
      }
    }
    return weights;
  }

  public static double score(double[] weights, double[] features) {
    return 1 / (1 + Math.exp(-dot(weights, features)));
  }

  public static double dot(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
