// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import java.util.List;
import org.nutgraf.internal.math.Logistic;

/**
 * Logistic regression with weighted examples and an L2 penalty. Deterministic. {@link #fit} uses
 * Adam and suits many features; {@link #newton} uses Newton's method and suits the two or three
 * features of a calibration.
 */
public final class LogisticRegression {

  private static final int STEPS = 3000;
  private static final double RATE = 0.02;

  /**
   * An example.
   *
   * @param features values of the features, including a constant 1
   * @param target target probability, in [0, 1]
   * @param weight weight in the loss, > 0
   */
  public record Example(double[] features, double target, double weight) {}

  /**
   * Options of {@link #newton}.
   *
   * @param rounds number of steps, at least 1
   * @param ridge strength of the L2 penalty on all weights, >= 0
   * @param damping constant added to the diagonal of the Hessian, >= 0; prevents a singular Hessian
   *     without changing the optimum
   * @param minCurvature minimum curvature that an example contributes, in [0, 0.25]
   * @param maxChange maximum change of a weight per step, > 0
   * @param maxLength maximum L1 norm of a step, at least 1; longer steps are shortened
   */
  public record Newton(
      int rounds,
      double ridge,
      double damping,
      double minCurvature,
      double maxChange,
      double maxLength) {}

  private LogisticRegression() {}

  /**
   * Returns the weights that minimise the mean logistic loss and the penalty, by full-batch Adam.
   *
   * @param size number of features
   * @param penalty strength of the penalty, >= 0; the first feature, the constant, is not penalised
   */
  public static double[] fit(List<Example> examples, int size, double penalty) {
    double all = examples.stream().mapToDouble(Example::weight).sum();
    double[] weights = new double[size];
    Adam adam = new Adam(size, RATE);
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      for (Example example : examples) {
        double error =
            (probability(weights, example.features()) - example.target()) * example.weight();
        for (int i = 0; i < size; i++) {
          gradient[i] += error / all * example.features()[i];
        }
      }
      for (int i = 1; i < size; i++) {
        gradient[i] += penalty * weights[i];
      }
      adam.step(weights, gradient);
    }
    return weights;
  }

  /**
   * Returns the weights that minimise the summed logistic loss and the penalty, by Newton's method.
   *
   * @param start initial weights, one for each feature; not modified
   */
  public static double[] newton(List<Example> examples, double[] start, Newton options) {
    double[] weights = start.clone();
    int size = weights.length;
    for (int round = 0; round < options.rounds(); round++) {
      double[][] system = new double[size][size + 1];
      for (int i = 0; i < size; i++) {
        system[i][i] = options.ridge() + options.damping();
        system[i][size] = -options.ridge() * weights[i];
      }
      for (Example example : examples) {
        addTo(system, example, weights, options.minCurvature());
      }
      double[] move = solve(system);
      double length = 0;
      for (double change : move) {
        length += Math.abs(change);
      }
      double share = Math.min(1, options.maxLength() / Math.max(1, length));
      for (int i = 0; i < size; i++) {
        double change = move[i] * share;
        weights[i] += Math.max(-options.maxChange(), Math.min(options.maxChange(), change));
      }
    }
    return weights;
  }

  private static void addTo(
      double[][] system, Example example, double[] weights, double minCurvature) {
    int size = weights.length;
    double[] x = example.features();
    double likely = probability(weights, x);
    double curvature = example.weight() * Math.max(minCurvature, likely * (1 - likely));
    double error = example.weight() * (example.target() - likely);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        system[i][j] += curvature * x[i] * x[j];
      }
      system[i][size] += error * x[i];
    }
  }

  /** Solves a positive definite system, given as an augmented matrix. */
  private static double[] solve(double[][] m) {
    int n = m.length;
    for (int p = 0; p < n; p++) {
      for (int r = p + 1; r < n; r++) {
        double factor = m[r][p] / m[p][p];
        for (int c = p; c <= n; c++) {
          m[r][c] -= factor * m[p][c];
        }
      }
    }
    double[] x = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      x[r] = m[r][n];
      for (int c = r + 1; c < n; c++) {
        x[r] -= m[r][c] * x[c];
      }
      x[r] /= m[r][r];
    }
    return x;
  }

  /** Returns the predicted probability for these features, in [0, 1]. */
  public static double probability(double[] weights, double[] features) {
    return Logistic.sigmoid(logOdds(weights, features));
  }

  /** Returns the predicted log-odds, the weighted sum of the features. */
  public static double logOdds(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
