// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

import java.util.Arrays;
import java.util.List;

/**
 * A feature of a linear model; implemented by an enum for each model, whose order is the order in
 * which the weighted features are summed.
 */
public interface Feature {

  /** Returns the feature's name on the model card, {@code weight.KEY}. */
  String key();

  /** Returns the keys of a model's features, in their order. */
  static <F extends Enum<F> & Feature> List<String> keys(Class<F> features) {
    return Arrays.stream(features.getEnumConstants()).map(Feature::key).toList();
  }
}
