// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nutgraf.internal.math.Logistic;

/**
 * Word embeddings.
 *
 * <p>Skip-gram with negative sampling (Mikolov et al., Distributed representations of words and
 * phrases, 2013), single-threaded, so that the same seed results in the same vectors.
 */
final class WordVectors {

  static final int DIMENSIONS = 64;

  private static final int NEGATIVES = 5;
  private static final double SUBSAMPLE = 1e-4;
  private static final float RATE = 0.035f;
  private static final int NOISE = 1 << 20;

  private final List<String> words;
  private final int[] counts;
  private final float[] vectors;
  private final float[] contexts;
  private final float[] keep;
  private final int[] noise = new int[NOISE];
  private final float[] change = new float[DIMENSIONS];
  private final SplittableRandom random;
  private long total;

  private WordVectors(List<String> words, int[] counts, long seed) {
    this.words = words;
    this.counts = counts;
    this.random = new SplittableRandom(seed);
    vectors = new float[words.size() * DIMENSIONS];
    contexts = new float[words.size() * DIMENSIONS];
    keep = new float[words.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = ((float) random.nextDouble() - 0.5f) / DIMENSIONS;
    }
    prepare();
  }

  private void prepare() {
    double mass = 0;
    for (int count : counts) {
      total += count;
      mass += Math.pow(count, 0.75);
    }
    double seen = 0;
    int slot = 0;
    for (int w = 0; w < counts.length; w++) {
      double share = (double) counts[w] / total;
      keep[w] = (float) Math.min(1, Math.sqrt(SUBSAMPLE / share) + SUBSAMPLE / share);
      seen += Math.pow(counts[w], 0.75);
      while (slot < NOISE && slot < seen / mass * NOISE) {
        noise[slot++] = w;
      }
    }
  }

  /** Counts the words of a corpus and returns the frequent ones, most frequent first. */
  static List<Map.Entry<String, Integer>> vocabulary(
      Iterable<List<String>> sentences, int minCount, int limit) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> frequent = new ArrayList<>(counts.entrySet());
    frequent.removeIf(entry -> entry.getValue() < minCount || entry.getKey().length() > 40);
    frequent.sort(
        Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
            .thenComparing(Map.Entry::getKey));
    return frequent.subList(0, Math.min(limit, frequent.size()));
  }

  /**
   * Trains vectors.
   *
   * @param sentences corpus, iterated once per epoch
   * @param vocabulary words to learn, from {@link #vocabulary}
   * @param window maximum distance of a context word, in tokens
   */
  static WordVectors train(
      Iterable<List<String>> sentences,
      List<Map.Entry<String, Integer>> vocabulary,
      int window,
      int passes,
      long seed) {
    List<String> words = new ArrayList<>();
    int[] counts = new int[vocabulary.size()];
    Map<String, Integer> index = new HashMap<>();
    for (Map.Entry<String, Integer> entry : vocabulary) {
      counts[words.size()] = entry.getValue();
      index.put(entry.getKey(), words.size());
      words.add(entry.getKey());
    }
    WordVectors result = new WordVectors(Collections.unmodifiableList(words), counts, seed);
    long done = 0;
    int[] ids = new int[1000];
    for (int pass = 0; pass < passes; pass++) {
      for (List<String> sentence : sentences) {
        int n = 0;
        for (String word : sentence) {
          Integer id = index.get(word);
          done++;
          if (id != null && n < ids.length && result.random.nextDouble() < result.keep[id]) {
            ids[n++] = id;
          }
        }
        float left = 1 - (float) Math.min(1, done / (result.total * (passes + 0.1)));
        result.sentence(ids, n, window, RATE * Math.max(0.02f, left));
      }
    }
    return result;
  }

  private void sentence(int[] ids, int n, int window, float rate) {
    for (int i = 0; i < n; i++) {
      int reach = 1 + random.nextInt(window);
      for (int j = Math.max(0, i - reach); j <= Math.min(n - 1, i + reach); j++) {
        if (j != i) {
          pair(ids[j] * DIMENSIONS, ids[i], rate);
        }
      }
    }
  }

  private void pair(int at, int context, float rate) {
    java.util.Arrays.fill(change, 0);
    for (int k = 0; k <= NEGATIVES; k++) {
      int target = k == 0 ? context : noise[random.nextInt(NOISE)];
      if (k > 0 && target == context) {
        continue;
      }
      int to = target * DIMENSIONS;
      float score = dot(vectors, at, contexts, to);
      float g = ((k == 0 ? 1 : 0) - sigmoid(score)) * rate;
      for (int d = 0; d < DIMENSIONS; d++) {
        change[d] += g * contexts[to + d];
      }
      for (int d = 0; d < DIMENSIONS; d++) {
        contexts[to + d] += g * vectors[at + d];
      }
    }
    for (int d = 0; d < DIMENSIONS; d++) {
      vectors[at + d] += change[d];
    }
  }

  private static float sigmoid(float x) {
    return x > 8 ? 1 : x < -8 ? 0 : (float) Logistic.sigmoid(x);
  }

  static float dot(float[] a, int i, float[] b, int j) {
    float s = 0;
    float t = 0;
    float u = 0;
    float v = 0;
    for (int d = 0; d < DIMENSIONS; d += 4) {
      s += a[i + d] * b[j + d];
      t += a[i + d + 1] * b[j + d + 1];
      u += a[i + d + 2] * b[j + d + 2];
      v += a[i + d + 3] * b[j + d + 3];
    }
    return s + t + u + v;
  }

  List<String> words() {
    return words;
  }

  /** Returns the concatenated vectors, scaled to length 1. */
  float[] unitVectors() {
    float[] unit = vectors.clone();
    for (int at = 0; at < unit.length; at += DIMENSIONS) {
      normalise(unit, at);
    }
    return unit;
  }

  static void normalise(float[] v, int at) {
    float norm = (float) Math.sqrt(dot(v, at, v, at));
    for (int d = 0; d < DIMENSIONS; d++) {
      v[at + d] = norm > 0 ? v[at + d] / norm : 0;
    }
  }
}
