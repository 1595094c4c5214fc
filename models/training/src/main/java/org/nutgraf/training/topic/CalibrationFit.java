// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.training.math.LogisticRegression;
import org.nutgraf.training.math.LogisticRegression.Example;
import org.nutgraf.training.math.LogisticRegression.Newton;

/**
 * Fits the logistic function of a {@link Calibration} of a value and its context, with a small
 * penalty so that the fit converges even if the cases are separable. Not thread-safe.
 */
final class CalibrationFit {

  private static final Newton OPTIONS = new Newton(30, 0.05, 0, 1e-6, Double.POSITIVE_INFINITY, 5);

  private final List<Example> cases = new ArrayList<>();

  /** Adds a case and whether it was correct. */
  void add(double value, double context, boolean isRight) {
    cases.add(new Example(new double[] {value, context, 1}, isRight ? 1 : 0, 1));
  }

  /** Returns the best function; without cases, its probability is always one half. */
  Calibration fit() {
    double[] weights = LogisticRegression.newton(cases, new double[3], OPTIONS);
    return new Calibration(weights[0], weights[1], weights[2]);
  }
}
