// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.train;

import java.util.Arrays;

/**
 * Logistic regression with a quadratic penalty on the weights, not on the biases.
 *
 * <p>Source: accelerated gradient descent, Nesterov 1983, with the step that the largest eigenvalue
 * of the data allows. Every step sees all examples in their order, so the result is the same every
 * time.
 */
final class LogisticRegression {

  private static final int POWER_STEPS = 20;

  private final double penalty;
  private final int steps;

  /**
   * @param penalty factor of half the squared weights, per example
   * @param steps number of descent steps
   */
  LogisticRegression(double penalty, int steps) {
    this.penalty = penalty;
    this.steps = steps;
  }

  /**
   * Fits one function for each column of {@code targets}.
   *
   * @param inputs one row for each example
   * @param targets probabilities, one row for each example
   * @param exclusive whether the columns exclude one another (softmax)
   * @return for each column a weight for each input, then the bias
   */
  double[][] fit(double[][] inputs, double[][] targets, boolean exclusive) {
    int width = inputs[0].length;
    int columns = targets[0].length;
    double curvature = (exclusive ? 0.5 : 0.25) * (1.05 * largestEigenvalue(inputs) + 1) + penalty;
    double[][] weights = new double[columns][width + 1];
    double[][] ahead = new double[columns][width + 1];
    double momentum = 1;
    for (int step = 0; step < steps; step++) {
      double[][] slope = slope(inputs, targets, ahead, exclusive);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      double push = (momentum - 1) / next;
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i <= width; i++) {
          double pull = i < width ? penalty * ahead[c][i] : 0;
          double moved = ahead[c][i] - (slope[c][i] + pull) / curvature;
          ahead[c][i] = moved + push * (moved - weights[c][i]);
          weights[c][i] = moved;
        }
      }
      momentum = next;
    }
    return weights;
  }

  private static double[][] slope(
      double[][] inputs, double[][] targets, double[][] weights, boolean exclusive) {
    int width = inputs[0].length;
    double[][] slope = new double[weights.length][width + 1];
    for (int n = 0; n < inputs.length; n++) {
      double[] row = inputs[n];
      double[] likely = probabilities(weights, row, exclusive);
      for (int c = 0; c < weights.length; c++) {
        double error = (likely[c] - targets[n][c]) / inputs.length;
        double[] sums = slope[c];
        for (int i = 0; i < width; i++) {
          sums[i] += error * row[i];
        }
        sums[width] += error;
      }
    }
    return slope;
  }

  /** Returns the probability of each column for one example. */
  static double[] probabilities(double[][] weights, double[] row, boolean exclusive) {
    double[] likely = new double[weights.length];
    for (int c = 0; c < weights.length; c++) {
      double sum = weights[c][row.length];
      for (int i = 0; i < row.length; i++) {
        sum += weights[c][i] * row[i];
      }
      likely[c] = exclusive ? sum : 1 / (1 + Math.exp(-sum));
    }
    if (exclusive) {
      double most = Arrays.stream(likely).max().orElse(0);
      double total = 0;
      for (int c = 0; c < likely.length; c++) {
        likely[c] = Math.exp(likely[c] - most);
        total += likely[c];
      }
      for (int c = 0; c < likely.length; c++) {
        likely[c] /= total;
      }
    }
    return likely;
  }

  private static double largestEigenvalue(double[][] inputs) {
    int width = inputs[0].length;
    double[] direction = new double[width];
    Arrays.fill(direction, 1 / Math.sqrt(width));
    direction[0] *= 1.5;
    double value = 0;
    for (int step = 0; step < POWER_STEPS; step++) {
      double[] image = new double[width];
      for (double[] row : inputs) {
        double dot = 0;
        for (int i = 0; i < width; i++) {
          dot += row[i] * direction[i];
        }
        for (int i = 0; i < width; i++) {
          image[i] += dot * row[i] / inputs.length;
        }
      }
      value = Math.sqrt(Arrays.stream(image).map(x -> x * x).sum());
      for (int i = 0; i < width; i++) {
        direction[i] = value == 0 ? 0 : image[i] / value;
      }
    }
    return value;
  }
}
