// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.math.Logistic;
import org.nutgraf.training.math.LogisticRegression.Example;
import org.nutgraf.training.math.LogisticRegression.Newton;

/**
 * Fits a logistic curve over the log-odds of a model's probabilities (Platt 1999), on cases that
 * the model had not seen. Not thread-safe.
 */
public final class PlattScaling {

  // A full step may overshoot to where the curve is flat and never come back.
  private static final Newton OPTIONS = new Newton(200, 0, 1e-6, 0, 0.1, Double.POSITIVE_INFINITY);

  private final double epsilon;
  private final List<Example> cases = new ArrayList<>();

  /**
   * Begins without cases.
   *
   * @param epsilon probabilities are clipped to [epsilon, 1 - epsilon]; in (0, 0.5)
   */
  public PlattScaling(double epsilon) {
    this.epsilon = epsilon;
  }

  /** Adds a case: the probability that the model gave it, in [0, 1], and whether it was right. */
  public void add(double probability, boolean isRight) {
    double logOdds = Logistic.logit(probability, epsilon);
    cases.add(new Example(new double[] {logOdds, 1}, isRight ? 1 : 0, 1));
  }

  /** Returns the number of cases. */
  public int size() {
    return cases.size();
  }

  /**
   * Returns the curve, to be applied to log-odds; {@link Calibration#IDENTITY} if there are no
   * cases or if they determine none, such as where every case was right.
   */
  public Calibration fit() {
    double[] weights = LogisticRegression.newton(cases, new double[] {1, 0}, OPTIONS);
    boolean sane = weights[0] > 0.05 && weights[0] < 20 && Math.abs(weights[1]) < 20;
    return sane ? new Calibration(weights[0], 0, weights[1]) : Calibration.IDENTITY;
  }
}
