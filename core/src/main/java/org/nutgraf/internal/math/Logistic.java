// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

/** The logistic function and its inverse. */
public final class Logistic {

  private Logistic() {}

  /**
   * Returns the probability of the given log-odds.
   *
   * @param logOdds natural logarithm of the odds; may be infinite
   * @return the probability, in [0, 1]
   */
  public static double sigmoid(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * Returns the log-odds of a probability.
   *
   * @param probability the probability; clipped to [epsilon, 1 - epsilon], so that the result is
   *     finite
   * @param epsilon the clipping bound, in (0, 0.5)
   */
  public static double logit(double probability, double epsilon) {
    double clipped = Math.min(1 - epsilon, Math.max(epsilon, probability));
    return Math.log(clipped / (1 - clipped));
  }
}
