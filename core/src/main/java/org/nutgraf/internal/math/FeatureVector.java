// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

/**
 * The feature values of one example; each is 0 until it is set. Not thread-safe.
 *
 * @param <F> the model's features
 */
public final class FeatureVector<F extends Enum<F> & Feature> {

  private final double[] values;

  /**
   * Creates a vector with all values 0.
   *
   * @param features the constants of the enum; callers should cache this array, since {@code
   *     values()} creates a new one on each call
   */
  public FeatureVector(F[] features) {
    values = new double[features.length];
  }

  /** Sets a feature's value. */
  public void put(F feature, double value) {
    values[feature.ordinal()] = value;
  }

  /** Sets a feature's value to 1 or 0. */
  public void put(F feature, boolean holds) {
    put(feature, holds ? 1 : 0);
  }

  /** Returns a feature's value. */
  public double get(F feature) {
    return values[feature.ordinal()];
  }

  /** Returns a copy of the values, in the order of the features. */
  public double[] toArray() {
    return values.clone();
  }
}
