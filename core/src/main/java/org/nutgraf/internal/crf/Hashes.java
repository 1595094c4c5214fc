// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

/** Hash functions of the name finder; model files contain their values, so they must not change. */
public final class Hashes {

  /** Bits of a word's or phrase's key in a {@link KeyTable}. */
  static final int KEY_BITS = 40;

  private static final long KEY_MASK = (1L << KEY_BITS) - 1;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** Returns the initial state of a key over characters. */
  static long start() {
    return 0x2545F4914F6CDD1DL;
  }

  static long add(long state, char c) {
    return (state ^ c) * 0x100000001B3L + PRIME;
  }

  /** Returns the key of the characters added. */
  public static long key(long state) {
    long h = state;
    h ^= h >>> 32;
    h *= PRIME;
    h ^= h >>> 29;
    return h & KEY_MASK;
  }

  public static long key(CharSequence word) {
    long h = start();
    for (int i = 0; i < word.length(); i++) {
      h = add(h, word.charAt(i));
    }
    return key(h);
  }

  /** Returns the key of a word in lower case. */
  static long lowerKey(CharSequence word) {
    long h = start();
    for (int i = 0; i < word.length(); i++) {
      h = add(h, Character.toLowerCase(word.charAt(i)));
    }
    return key(h);
  }

  /** Folds a key into a feature value. */
  static int fold(long key) {
    return (int) (key ^ (key >>> 20));
  }

  /** Combines a feature template with a value. */
  static int mix(int template, int value) {
    int h = value * 0xCC9E2D51 + template * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  static int mix(int template, int a, int b) {
    return mix(template, mix(a, b + 0x1B873593));
  }

  static int mix(int template, int a, int b, int c) {
    return mix(template, mix(mix(a, b + 0x1B873593), c));
  }
}
