// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.internal.transformer.Labels;

/**
 * The labels of one sentence of a window, as they were found and as they should be.
 *
 * @param scores log probabilities of the labels, a row for each word
 * @param gold the right label of each word
 */
record SentenceLabels(float[][] scores, int[] gold) {

  /** People, organisations and places; the other types are learnt and never given out. */
  static final int SCORED_TYPES = 3;

  /**
   * Cuts a window into its sentences.
   *
   * @param scores a row for each word of the window
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

  /** Counts of names: those that are there, those found, those found rightly. */
  static final class Counts {
    private int there;
    private int found;
    private int right;

    void add(SentenceLabels sentence) {
      Set<Integer> gold = names(sentence.gold);
      Set<Integer> best = names(Labels.best(sentence.scores));
      there += gold.size();
      found += best.size();
      best.retainAll(gold);
      right += best.size();
    }

    int there() {
      return there;
    }

    boolean isEmpty() {
      return there + found == 0;
    }

    /** Returns F1 of exact spans, in [0, 1]. */
    double f1() {
      return isEmpty() ? 0 : 2.0 * right / (there + found);
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
