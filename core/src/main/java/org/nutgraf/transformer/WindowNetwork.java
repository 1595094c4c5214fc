// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.util.List;

/** What reads windows, in ONNX Runtime or elsewhere; thread-safe. */
interface WindowNetwork {

  /**
   * Returns the log probabilities of the labels of a window's words.
   *
   * @return a row of {@link Labels#COUNT} for each word
   */
  float[][] scores(Window window);

  /**
   * Returns the log probabilities of the labels of several windows.
   *
   * @param windows those of a document, in order
   * @return {@link #scores(Window)} of each
   */
  default List<float[][]> scores(List<Window> windows) {
    return windows.stream().map(this::scores).toList();
  }
}
