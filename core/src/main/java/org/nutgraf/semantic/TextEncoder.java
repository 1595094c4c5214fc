// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import org.nutgraf.model.ModelInfo;

/**
 * Encodes a text as a vector that represents its meaning.
 *
 * <p>Implementations are thread-safe and deterministic. An encoder holds native memory and must be
 * closed; after that, {@link #encode} throws {@link IllegalStateException}.
 */
public interface TextEncoder extends AutoCloseable {

  /** The default maximum number of WordPiece tokens read from a text: about 200 words. */
  int DEFAULT_MAX_PIECES = 256;

  /**
   * Loads BGE-small-en-v1.5 with 8-bit weights. It uses one thread per call and reads the first
   * {@value #DEFAULT_MAX_PIECES} WordPiece tokens of a text.
   *
   * <p>Loading takes about half a second and 60 MB of native memory; load the encoder once and
   * share it between threads.
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
   * @param threads number of threads per text, at least 1; 1 is fastest for programs that encode
   *     many texts concurrently. Does not affect the vector
   * @param maxPieces maximum number of WordPiece tokens read from a text, including [CLS] and
   *     [SEP], in [3, 512]; the running time grows slightly faster than linearly
   * @return an encoder, which the caller closes
   * @throws IllegalArgumentException if an argument is out of range
   * @throws org.nutgraf.model.ModelNotFoundException if the model's artifact is not on the class
   *     path
   */
  static TextEncoder bgeSmallEnglish(int threads, int maxPieces) {
    return BgeSmallEncoder.load(threads, maxPieces);
  }

  /**
   * Encodes {@code text}, truncated to the maximum length of the encoder.
   *
   * @param text any text, possibly empty or containing ill-formed UTF-16
   * @return the vector of the text
   */
  SemanticVector encode(String text);

  /** Returns the dimension of the vectors. */
  int dimension();

  /** Returns the description of the model. */
  ModelInfo model();

  @Override
  void close();
}
