// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

/**
 * Turns a raw value into a probability, by a logistic function that was fitted on articles which
 * the weights had not seen (Platt 1999, with a second input).
 *
 * @param slope factor of the value
 * @param context factor of the context: for the primary topic its lead over the runner-up, for
 *     another top topic its distance to the primary one, for a topic below the probability of its
 *     parent
 * @param bias added to both
 */
public record Calibration(double slope, double context, double bias) {

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
    return 1 / (1 + Math.exp(-(slope * value + context * around + bias)));
  }
}
