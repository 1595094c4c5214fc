// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

/**
 * Spherical k-means clustering of unit vectors (Dhillon and Modha, 2001), initialised with the
 * first vectors, which are those of the most frequent words.
 */
final class Clustering {

  private static final int D = WordVectors.DIMENSIONS;

  private Clustering() {}

  /** Returns the cluster of each vector, in [1, k]. */
  static int[] of(float[] vectors, int k, int rounds) {
    int n = vectors.length / D;
    int size = Math.min(k, n);
    float[] centres = new float[size * D];
    for (int c = 0; c < size; c++) {
      // Every other vector, since nearly all of the most frequent words are function words.
      int from = Math.min(n - 1, n > 2 * size ? 2 * c : c);
      System.arraycopy(vectors, from * D, centres, c * D, D);
    }
    int[] clusters = new int[n];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < n; i++) {
        clusters[i] = nearest(vectors, i * D, centres, size) + 1;
      }
      centres = centres(vectors, clusters, centres);
    }
    return clusters;
  }

  private static int nearest(float[] vectors, int at, float[] centres, int size) {
    int best = 0;
    float max = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < size; c++) {
      float score = WordVectors.dot(vectors, at, centres, c * D);
      if (score > max) {
        max = score;
        best = c;
      }
    }
    return best;
  }

  private static float[] centres(float[] vectors, int[] clusters, float[] before) {
    float[] sums = new float[before.length];
    boolean[] filled = new boolean[before.length / D];
    for (int i = 0; i < clusters.length; i++) {
      int c = clusters[i] - 1;
      filled[c] = true;
      for (int d = 0; d < D; d++) {
        sums[c * D + d] += vectors[i * D + d];
      }
    }
    for (int c = 0; c < filled.length; c++) {
      if (filled[c]) {
        WordVectors.normalise(sums, c * D);
      } else {
        System.arraycopy(before, c * D, sums, c * D, D);
      }
    }
    return sums;
  }
}
