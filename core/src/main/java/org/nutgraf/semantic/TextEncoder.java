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

  /** WordPiece tokens of a text that are read unless another limit is given: about 200 words. */
  int DEFAULT_MAX_PIECES = 256;

  /**
   * Loads BGE-small-en-v1.5 with 8-bit weights, with one thread for each call, reading the first
   * {@value #DEFAULT_MAX_PIECES} WordPiece tokens of a text.
   *
   * <p>Loading takes about half a second and 60 MB of native memory: load once and share the
   * encoder between threads.
   *
   * @return an encoder, which the caller closes
   * @throws org.nutgraf.model.ModelNotFoundException if the model's artifact is not on the class
   *     path
   */
  static TextEncoder bgeSmallEnglish() {
    return bgeSmallEnglish(1, DEFAULT_MAX_PIECES);
  }

  /**
   * Loads BGE-small-en-v1.5 with 8-bit weights.
   *
   * @param threads threads that work on one text, at least 1; a program that encodes many texts at
   *     once is faster with 1. The vector does not depend on it
   * @param maxPieces WordPiece tokens of a text that are read, in [3, 512], [CLS] and [SEP]
   *     included; time grows a little faster than in proportion
   * @return an encoder, which the caller closes
   * @throws IllegalArgumentException if a number is out of its range
   * @throws org.nutgraf.model.ModelNotFoundException if the model's artifact is not on the class
   *     path
   */
  static TextEncoder bgeSmallEnglish(int threads, int maxPieces) {
    return BgeSmallEncoder.load(threads, maxPieces);
  }

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
