// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

/**
 * Least squares with a quadratic penalty, solved exactly in dual form.
 *
 * <p>Source: kernel ridge regression (Saunders, Gammerman and Vovk 1998), with a weight for each
 * example, by Cholesky decomposition. Time is cubic and memory quadratic in the number of examples:
 * meant for some thousands.
 */
public final class RidgeRegression {

  private final double[][] factor;

  /**
   * Factorises the system.
   *
   * @param products Gram matrix of the examples' features
   * @param chosen indexes of the examples to use
   * @param weights weight of each example, > 0
   * @param penalty strength of the penalty, > 0
   */
  public RidgeRegression(float[][] products, int[] chosen, double[] weights, double penalty) {
    int n = chosen.length;
    factor = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        row[j] = products[chosen[i]][chosen[j]];
      }
      row[i] += penalty / weights[chosen[i]];
      for (int j = 0; j <= i; j++) {
        double[] other = j == i ? row : factor[j];
        double sum = row[j] - dot(row, other, j);
        row[j] = i == j ? Math.sqrt(sum) : sum / other[j];
      }
      factor[i] = row;
    }
  }

  /** Returns the coefficient of each example for the given targets. */
  public double[] solve(double[] targets) {
    int n = factor.length;
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = (targets[i] - dot(factor[i], solution, i)) / factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      solution[i] /= factor[i][i];
      for (int j = 0; j < i; j++) {
        solution[j] -= factor[i][j] * solution[i];
      }
    }
    return solution;
  }

  private static double dot(double[] a, double[] b, int length) {
    // Four independent sums, so that the additions can overlap.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
