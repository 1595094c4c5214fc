// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.util.Arrays;
import java.util.Map;

/**
 * A sparse vector, as arrays in ascending order of key, so that two of them are compared in one
 * pass.
 *
 * <p>Keys are 32-bit hashes of terms or ids. Two articles have some hundreds of them, so there is
 * at most about one collision in ten thousand pairs.
 */
public final class Weights {

  public final int[] keys;
  public final float[] values;

  private Weights(int[] keys, float[] values) {
    this.keys = keys;
    this.values = values;
  }

  static Weights of(Map<String, Double> weights) {
    int[] keys = new int[weights.size()];
    int n = 0;
    for (String key : weights.keySet()) {
      keys[n++] = hash(key);
    }
    Arrays.sort(keys);
    float[] values = new float[keys.length];
    weights.forEach(
        (key, weight) -> {
          int at = Arrays.binarySearch(keys, hash(key));
          values[at] = (float) Math.max(values[at], weight);
        });
    return new Weights(keys, values);
  }

  /** Wraps the arrays without copying them; keys must be in ascending order. */
  public static Weights ofSorted(int[] keys, float[] values) {
    return new Weights(keys, values);
  }

  /** Returns the key's hash: {@link String#hashCode} finished by MurmurHash3's mixing step. */
  public static int hash(String key) {
    int h = key.hashCode();
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** Returns the weight of the key with this hash, 0 if there is no such key. */
  public float get(int hash) {
    int at = Arrays.binarySearch(keys, hash);
    return at >= 0 ? values[at] : 0;
  }

  public int size() {
    return keys.length;
  }

  public double sum() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  public double squares() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** Sums over the keys that two vectors share. */
  public record Shared(double dot, double least, double squaresOfFirst, double squaresOfSecond) {}

  /**
   * Returns sums over the shared keys: of products, of the smaller weights, and of the squares in
   * each vector.
   */
  public Shared shared(Weights other) {
    double dot = 0;
    double least = 0;
    double inFirst = 0;
    double inSecond = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] < other.keys[j]) {
        i++;
      } else if (keys[i] > other.keys[j]) {
        j++;
      } else {
        double a = values[i++];
        double b = other.values[j++];
        dot += a * b;
        least += Math.min(a, b);
        inFirst += a * a;
        inSecond += b * b;
      }
    }
    return new Shared(dot, least, inFirst, inSecond);
  }
}
