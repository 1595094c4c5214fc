// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

/**
 * Turns a raw value into a probability, by a logistic function that was fitted on documents which
 * the weights had not seen (Platt 1999, with an optional second input).
 *
 * @param slope factor of the value
 * @param context factor of the context: for the primary topic its lead over the runner-up, for
 *     another top topic its distance to the primary one, for a topic below the probability of its
 *     parent; 0 where there is no second input
 * @param bias added to both
 */
public record Calibration(double slope, double context, double bias) {

  /** Leaves a probability as it is, when applied to its log-odds. */
  public static final Calibration IDENTITY = new Calibration(1, 0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite
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

  /** Returns the probability of a value that has no context, in [0, 1]. */
  public double probability(double value) {
    return probability(value, 0);
  }
}
