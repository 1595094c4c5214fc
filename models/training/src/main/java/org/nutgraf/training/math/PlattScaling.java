// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.math.Logistic;
import org.nutgraf.training.math.LogisticRegression.Example;
import org.nutgraf.training.math.LogisticRegression.Newton;

/**
 * Fits a logistic curve over the log-odds of a model's probabilities (Platt 1999), on held-out
 * cases. Not thread-safe.
 */
public final class PlattScaling {

  // Steps are limited, since a full step may overshoot to where the curve is flat and not recover.
  private static final Newton OPTIONS = new Newton(200, 0, 1e-6, 0, 0.1, Double.POSITIVE_INFINITY);

  private final double epsilon;
  private final List<Example> cases = new ArrayList<>();

  /**
   * Creates an instance without cases.
   *
   * @param epsilon probabilities are clipped to [epsilon, 1 - epsilon]; in (0, 0.5)
   */
  public PlattScaling(double epsilon) {
    this.epsilon = epsilon;
  }

  /**
   * Adds a case: the probability that the model predicted, in [0, 1], and whether the prediction
   * was correct.
   */
  public void add(double probability, boolean isRight) {
    double logOdds = Logistic.logit(probability, epsilon);
    cases.add(new Example(new double[] {logOdds, 1}, isRight ? 1 : 0, 1));
  }

  /** Returns the number of cases. */
  public int size() {
    return cases.size();
  }

  /**
   * Returns the curve, which applies to log-odds, or {@link Calibration#IDENTITY} if the cases do
   * not determine one: if there are none, or if all were correct, for example.
   */
  public Calibration fit() {
    double[] weights = LogisticRegression.newton(cases, new double[] {1, 0}, OPTIONS);
    boolean sane = weights[0] > 0.05 && weights[0] < 20 && Math.abs(weights[1]) < 20;
    return sane ? new Calibration(weights[0], 0, weights[1]) : Calibration.IDENTITY;
  }
}
