// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

/** Weights during training: a row of {@link NameLabels#COUNT} weights for each hash. */
public interface TrainedWeights extends NameWeights {

  /** Returns the number of rows, a power of two. */
  int rows();

  /** Returns a weight. */
  float weight(int row, int label);
}
