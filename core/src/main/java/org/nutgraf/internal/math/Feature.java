// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

import java.util.Arrays;
import java.util.List;

/**
 * A feature of a linear model. Each model implements it as an enum, whose order is that in which
 * the weighted features are summed.
 */
public interface Feature {

  /** Returns the key of the feature; its weight is {@code weight.KEY} on the model card. */
  String key();

  /** Returns the keys of a model's features, in order. */
  static <F extends Enum<F> & Feature> List<String> keys(Class<F> features) {
    return Arrays.stream(features.getEnumConstants()).map(Feature::key).toList();
  }
}
