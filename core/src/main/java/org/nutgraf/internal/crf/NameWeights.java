// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

/** Weights of the features for each label, and of the transitions. */
interface NameWeights {

  /** Adds the weights of {@code count} features to the label scores that start at {@code at}. */
  void addTo(int[] features, int count, float[] scores, int at);

  /** Returns the transition scores, {@code [from * L + to]}. */
  float[] transitions();
}
