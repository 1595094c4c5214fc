// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

/**
 * Converts a raw score to a probability, by a logistic function fitted on held-out documents (Platt
 * scaling, Platt 1999, with an optional second input).
 *
 * @param slope coefficient of the raw score
 * @param context coefficient of the context, which is for the primary topic its lead over the
 *     runner-up, for another top topic its distance from the primary one, and for a lower topic the
 *     probability of its parent; 0 if there is no second input
 * @param bias intercept
 */
public record Calibration(double slope, double context, double bias) {

  /** The identity on probabilities, when applied to their log-odds. */
  public static final Calibration IDENTITY = new Calibration(1, 0, 0);

  /**
   * Validates the coefficients.
   *
   * @throws IllegalArgumentException if a coefficient is not finite
   */
  public Calibration {
    if (!Double.isFinite(slope) || !Double.isFinite(context) || !Double.isFinite(bias)) {
      throw new IllegalArgumentException(
          "calibration must be finite, was " + slope + " " + context + " " + bias);
    }
  }

  /** Returns the probability, in [0, 1]. */
  public double probability(double value, double around) {
    return Logistic.sigmoid(slope * value + context * around + bias);
  }

  /** Returns the probability of a raw score without context, in [0, 1]. */
  public double probability(double value) {
    return probability(value, 0);
  }
}
