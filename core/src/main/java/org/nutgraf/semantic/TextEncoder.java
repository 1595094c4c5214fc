// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import org.nutgraf.model.ModelInfo;

/**
 * Turns a text into a vector of its meaning.
 *
 * <p>Thread-safe; the same text gives the same vector. Holds native memory: close it when done,
 * after which every call throws {@link IllegalStateException}.
 */
public interface TextEncoder extends AutoCloseable {

  /**
   * Encodes the beginning of {@code text}, as much as the model reads.
   *
   * @param text any text, also empty or ill-formed UTF-16
   */
  SemanticVector encode(String text);

  /** Returns the number of dimensions of every vector. */
  int dimension();

  /** Returns which model this is. */
  ModelInfo model();

  @Override
  void close();
}
