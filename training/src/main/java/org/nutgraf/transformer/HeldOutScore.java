// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Exact-span F1 over people, organisations and places, each set by its own head. */
final class HeldOutScore {

  private static final int BATCH = 16;
  private static final int SCORED_TYPES = 3;

  private final Network network;
  private final int sets;

  HeldOutScore(Network network, int sets) {
    this.network = network;
    this.sets = sets;
  }

  /**
   * Returns the mean over the sets of their F1, in [0, 1].
   *
   * @param progress told a line for each set
   */
  double f1(List<Example> examples, Consumer<String> progress) {
    int[][] counts = new int[sets][3];
    List<Example> sorted = new ArrayList<>(examples);
    sorted.sort(Comparator.comparingInt(Example::length));
    for (int from = 0; from < sorted.size(); from += BATCH) {
      List<Example> some = sorted.subList(from, Math.min(sorted.size(), from + BATCH));
      float[] scores = scores(some);
      int length = some.get(some.size() - 1).length();
      for (int r = 0; r < some.size(); r++) {
        count(some.get(r), scores, r * length, counts[some.get(r).set()]);
      }
    }
    double sum = 0;
    int there = 0;
    for (int set = 0; set < sets; set++) {
      int[] c = counts[set];
      if (c[0] + c[1] > 0) {
        double f1 = 2.0 * c[2] / (c[0] + c[1]);
        progress.accept(String.format(Locale.ROOT, "  set %d: %d names, F1 %.4f", set, c[0], f1));
        sum += f1;
        there++;
      }
    }
    return there == 0 ? 0 : sum / there;
  }

  private float[] scores(List<Example> some) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Batch batch = new Batch(network.manager(), network.words(), some, sets);
      NDArray hidden = network.hidden(batch, 0);
      return network.scores(hidden).logSoftmax(-1).toFloatArray();
    }
  }

  private void count(Example example, float[] scores, int row, int[] into) {
    Window window = example.window();
    int from = 0;
    while (from < example.labels().length) {
      int to = from;
      while (to < example.labels().length && window.sentences()[to] == window.sentences()[from]) {
        to++;
      }
      float[][] own = new float[to - from][Labels.COUNT];
      int[] right = new int[to - from];
      for (int w = from; w < to; w++) {
        int at = ((row + window.words()[w]) * sets + example.set()) * Labels.COUNT;
        System.arraycopy(scores, at, own[w - from], 0, Labels.COUNT);
        right[w - from] = example.labels()[w];
      }
      Set<Integer> gold = names(right);
      Set<Integer> found = names(Labels.best(own));
      into[0] += gold.size();
      into[1] += found.size();
      found.retainAll(gold);
      into[2] += found.size();
      from = to;
    }
  }

  /** Numbers each name by bounds and type; sentences are shorter than a window. */
  private static Set<Integer> names(int[] labels) {
    Set<Integer> names = new HashSet<>();
    for (int start = 0; start < labels.length; start++) {
      if (labels[start] != Labels.OUTSIDE && !Labels.continues(labels[start])) {
        int end = start + 1;
        while (end < labels.length && labels[end] == labels[start] + 1) {
          end++;
        }
        if (Labels.type(labels[start]) < SCORED_TYPES) {
          names.add((start * 1000 + end) * 10 + Labels.type(labels[start]));
        }
      }
    }
    return names;
  }
}
