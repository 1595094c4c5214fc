// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.training.transformer.data.Example;

/** Exact-span F1 over people, organisations and places, using the head that will be exported. */
final class ValidationScore {

  private static final int BATCH = 16;

  private final Network network;
  private final double[] shares;

  /**
   * Creates a score for a network.
   *
   * @param shares of the sets' own heads in the exported head; they add up to 1
   */
  ValidationScore(Network network, double[] shares) {
    this.network = network;
    this.shares = shares;
  }

  /**
   * Returns the mean of the F1 of all sets, in [0, 1].
   *
   * @param progress receives one line per set
   */
  double f1(List<Example> examples, Consumer<String> progress) {
    List<SentenceLabels.Counts> counts =
        Stream.generate(SentenceLabels.Counts::new).limit(shares.length).toList();
    List<Example> sorted = new ArrayList<>(examples);
    sorted.sort(Comparator.comparingInt(Example::length));
    for (int from = 0; from < sorted.size(); from += BATCH) {
      List<Example> some = sorted.subList(from, Math.min(sorted.size(), from + BATCH));
      float[] scores = scores(some);
      int length = some.get(some.size() - 1).length();
      for (int r = 0; r < some.size(); r++) {
        Example example = some.get(r);
        SentenceLabels.of(example, mixed(example, scores, r * length))
            .forEach(counts.get(example.set())::add);
      }
    }
    double sum = 0;
    int there = 0;
    for (int set = 0; set < shares.length; set++) {
      SentenceLabels.Counts c = counts.get(set);
      if (!c.isEmpty()) {
        progress.accept(
            String.format(Locale.ROOT, "  set %d: %d names, F1 %.4f", set, c.expected(), c.f1()));
        sum += c.f1();
        there++;
      }
    }
    return there == 0 ? 0 : sum / there;
  }

  private float[] scores(List<Example> some) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      TrainingBatch batch =
          new TrainingBatch(network.manager(), network.words(), some, shares.length);
      NDArray hidden = network.hidden(batch, 0);
      return network.scores(hidden).toFloatArray();
    }
  }

  /** Returns the scores of a window's words; the best labels need no probabilities. */
  private float[][] mixed(Example example, float[] scores, int row) {
    float[][] mixed = new float[example.labels().length][Labels.COUNT];
    for (int w = 0; w < mixed.length; w++) {
      int at = (row + example.window().words()[w]) * shares.length * Labels.COUNT;
      for (int set = 0; set < shares.length; set++) {
        for (int label = 0; label < Labels.COUNT; label++) {
          mixed[w][label] += (float) (shares[set] * scores[at++]);
        }
      }
    }
    return mixed;
  }
}
