// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures that several evaluations use. */
public final class Measures {

  private Measures() {}

  /** Returns Pearson's correlation, in [-1, 1]. */
  public static double pearson(List<Double> xs, List<Double> ys) {
    int n = xs.size();
    double meanX = xs.stream().mapToDouble(x -> x).average().orElse(0);
    double meanY = ys.stream().mapToDouble(y -> y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double dx = xs.get(i) - meanX;
      double dy = ys.get(i) - meanY;
      xy += dx * dy;
      xx += dx * dx;
      yy += dy * dy;
    }
    return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
  }

  /**
   * Returns the normalised discounted cumulative gain at rank {@code k}, with gain 2^grade − 1 and
   * discount log2(rank + 1).
   *
   * @param ranked the grades in the order to evaluate
   */
  public static double ndcg(List<Integer> ranked, int k) {
    List<Integer> ideal = ranked.stream().sorted(Comparator.reverseOrder()).toList();
    double best = dcg(ideal, k);
    return best > 0 ? dcg(ranked, k) / best : 0;
  }

  private static double dcg(List<Integer> grades, int k) {
    return IntStream.range(0, Math.min(k, grades.size()))
        .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2)))
        .sum();
  }
}
