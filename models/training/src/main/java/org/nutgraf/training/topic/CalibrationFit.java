// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.math.Calibration;

/**
 * Fits the logistic function of a {@link Calibration} by Newton's method, with a slight pull to 0
 * so that it ends even where the cases are separable. Not thread-safe.
 */
final class CalibrationFit {

  private static final int STEPS = 30;
  private static final double PULL = 0.05;

  private final List<double[]> cases = new ArrayList<>();

  /** Adds a case that was right or not. */
  void add(double value, double context, boolean isRight) {
    cases.add(new double[] {value, context, 1, isRight ? 1 : 0});
  }

  /** Returns the best function; probability one half where there are no cases. */
  Calibration fit() {
    double[] w = new double[3];
    for (int step = 0; step < STEPS; step++) {
      double[][] curve = new double[3][4];
      for (int i = 0; i < 3; i++) {
        curve[i][i] = PULL;
        curve[i][3] = -PULL * w[i];
      }
      for (double[] c : cases) {
        double likely = 1 / (1 + Math.exp(-(w[0] * c[0] + w[1] * c[1] + w[2])));
        double spread = Math.max(1e-6, likely * (1 - likely));
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            curve[i][j] += spread * c[i] * c[j];
          }
          curve[i][3] += (c[3] - likely) * c[i];
        }
      }
      double[] move = solve(curve);
      double length = Math.max(1, Math.abs(move[0]) + Math.abs(move[1]) + Math.abs(move[2]));
      for (int i = 0; i < 3; i++) {
        w[i] += move[i] * Math.min(1, 5 / length);
      }
    }
    return new Calibration(w[0], w[1], w[2]);
  }

  /** Solves a positive definite system, given with its right side as the last column. */
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
}
