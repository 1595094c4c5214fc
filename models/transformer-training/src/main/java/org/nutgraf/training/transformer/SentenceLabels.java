// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.training.transformer.data.Example;

/**
 * The predicted and the correct labels of one sentence of a window.
 *
 * @param scores log probabilities of the labels, one row per word
 * @param gold the correct label of each word
 */
record SentenceLabels(float[][] scores, int[] gold) {

  /** People, organisations and places; the other types are learnt but never reported. */
  static final int SCORED_TYPES = 3;

  /**
   * Splits a window into its sentences.
   *
   * @param scores one row per word of the window
   */
  static List<SentenceLabels> of(Example example, float[][] scores) {
    int[] sentences = example.window().sentences();
    List<SentenceLabels> parts = new ArrayList<>();
    int from = 0;
    while (from < scores.length) {
      int to = from;
      while (to < scores.length && sentences[to] == sentences[from]) {
        to++;
      }
      parts.add(
          new SentenceLabels(
              Arrays.copyOfRange(scores, from, to),
              Arrays.copyOfRange(example.labels(), from, to)));
      from = to;
    }
    return parts;
  }

  /** Counts of names: expected, found, and found correctly. */
  static final class Counts {
    private int expected;
    private int found;
    private int correct;

    void add(SentenceLabels sentence) {
      Set<Integer> gold = names(sentence.gold);
      Set<Integer> best = names(Labels.best(sentence.scores));
      expected += gold.size();
      found += best.size();
      best.retainAll(gold);
      correct += best.size();
    }

    int expected() {
      return expected;
    }

    boolean isEmpty() {
      return expected + found == 0;
    }

    /** Returns F1 of exact spans, in [0, 1]. */
    double f1() {
      return isEmpty() ? 0 : 2.0 * correct / (expected + found);
    }
  }

  /** Encodes each name as one number from its bounds and type; a sentence is shorter than 1,000. */
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
