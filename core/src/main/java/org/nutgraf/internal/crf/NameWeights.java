// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

/** What each feature says for each label. */
interface NameWeights {

  /** Adds the weights of {@code count} features to the scores of the labels from {@code at} on. */
  void addTo(int[] features, int count, float[] scores, int at);

  /** Returns the scores of label pairs, {@code [from * L + to]}. */
  float[] transitions();
}
