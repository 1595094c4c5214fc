// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Caches the token boundaries within chunks of text without white space, which depend only on the
 * chunk. Most chunks are among a few thousand common words, and the tokenizer allocates dozens of
 * strings per character.
 *
 * <p>Thread-safe. The cache has two generations: when the young one is full, it replaces the old
 * one, so the size is bounded.
 */
final class TokenCuts {

  /** The maximum length of a cached chunk: its boundaries are the bits of a long. */
  static final int LONGEST = 64;

  private static final int GENERATION = 1 << 14;

  private volatile Map<String, Long> young = new ConcurrentHashMap<>();
  private volatile Map<String, Long> old = Map.of();

  /**
   * Returns the token boundaries of {@code chunk}: bit i is set if a token starts at offset i.
   *
   * @param chunk at most {@link #LONGEST} UTF-16 code units
   * @param cutter computes the boundaries if they are not cached
   */
  long of(String chunk, ToLongFunction<String> cutter) {
    Long known = young.get(chunk);
    if (known != null) {
      return known;
    }
    known = old.get(chunk);
    long cuts = known == null ? cutter.applyAsLong(chunk) : known;
    remember(chunk, cuts);
    return cuts;
  }

  private void remember(String chunk, long cuts) {
    if (young.size() >= GENERATION) {
      synchronized (this) {
        if (young.size() >= GENERATION) {
          old = young;
          young = new ConcurrentHashMap<>();
        }
      }
    }
    young.put(chunk, cuts);
  }

  /** Returns the number of cached chunks. */
  int size() {
    return young.size() + old.size();
  }
}
