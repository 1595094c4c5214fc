// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.util.List;

/** A network that scores the labels of windows. Thread-safe. */
public interface WindowNetwork extends AutoCloseable {

  /**
   * Returns the log probabilities of the labels of a window's words.
   *
   * @return a row of {@link Labels#COUNT} for each word
   */
  float[][] scores(Window window);

  /**
   * Returns the log probabilities of the labels of several windows.
   *
   * @param windows the windows of a document, in order
   * @return {@link #scores(Window)} of each
   */
  default List<float[][]> scores(List<Window> windows) {
    return windows.stream().map(this::scores).toList();
  }

  /** Frees what the network holds; nothing by default. */
  @Override
  default void close() {}
}
