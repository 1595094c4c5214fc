// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import org.nutgraf.model.ModelNotFoundException;

/** The encoders that come with the library. */
public final class TextEncoders {

  private TextEncoders() {}

  /**
   * Loads BGE-small-en-v1.5 (int8) with one thread for each call, reading the first 256 word pieces
   * of a text.
   *
   * <p>Loading takes about half a second and 60 MB of native memory: load once and share the
   * encoder between threads.
   *
   * @throws ModelNotFoundException if the model's artifact is not on the class path
   */
  public static TextEncoder bgeSmallEnglish() {
    return bgeSmallEnglishBuilder().build();
  }

  /** Returns a builder for BGE-small-en-v1.5 (int8). */
  public static Builder bgeSmallEnglishBuilder() {
    return new Builder();
  }

  /** Configures the encoder. Not thread-safe. */
  public static final class Builder {

    /** What the model can read at most. */
    private static final int MODEL_LIMIT = 512;

    private int threads = 1;
    private int maxPieces = 256;

    private Builder() {}

    /**
     * Sets how many threads work on one text; 1 unless set. A program that encodes many texts at
     * once is faster with 1. The vector does not depend on it.
     *
     * @param threads at least 1
     */
    public Builder threads(int threads) {
      if (threads < 1) {
        throw new IllegalArgumentException("threads must be >= 1, was " + threads);
      }
      this.threads = threads;
      return this;
    }

    /**
     * Sets how many word pieces of a text are read; 256 unless set, about 200 words. Time grows a
     * little faster than in proportion.
     *
     * @param maxPieces in [3, 512]; the two marks around the text are counted
     */
    public Builder maxPieces(int maxPieces) {
      if (maxPieces < 3 || maxPieces > MODEL_LIMIT) {
        throw new IllegalArgumentException(
            "maxPieces must be in [3, " + MODEL_LIMIT + "], was " + maxPieces);
      }
      this.maxPieces = maxPieces;
      return this;
    }

    /**
     * Loads the encoder.
     *
     * @throws ModelNotFoundException if the model's artifact is not on the class path
     */
    public TextEncoder build() {
      return BgeSmallEncoder.load(
          TextEncoders.class.getClassLoader()::getResourceAsStream, threads, maxPieces);
    }
  }
}
