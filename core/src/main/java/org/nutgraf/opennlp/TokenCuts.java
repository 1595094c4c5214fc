// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Remembers where the tokenizer cuts stretches of text without white space, which depends on the
 * stretch alone. Most of them are a few thousand common words, and the tokenizer makes dozens of
 * strings for every character it looks at.
 *
 * <p>Thread-safe. Holds two generations: when the young one is full it becomes the old one, so that
 * neither size nor the worst case grows with the text.
 */
final class TokenCuts {

  /** Cuts are the bits of a long. */
  static final int LONGEST = 64;

  private static final int GENERATION = 1 << 14;

  private volatile Map<String, Long> young = new ConcurrentHashMap<>();
  private volatile Map<String, Long> old = Map.of();

  /**
   * Returns the cuts of {@code chunk}, bit i being set where a token begins at i.
   *
   * @param chunk at most {@link #LONGEST} units
   * @param cutter finds them where they are not remembered
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

  /** Returns how many stretches are remembered. */
  int size() {
    return young.size() + old.size();
  }
}
