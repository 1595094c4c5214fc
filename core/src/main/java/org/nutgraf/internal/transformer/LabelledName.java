// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in a sentence.
 *
 * @param start index of its first word
 * @param end index of the word after its last
 * @param type index in {@link Labels#TYPES}
 * @param probability probability that all its words and the next one have these labels, assuming
 *     independence, in [0, 1]; not calibrated
 */
public record LabelledName(int start, int end, int type, double probability) {

  /**
   * Returns the names in the best legal label sequence of a sentence.
   *
   * @param scores log probabilities of the labels, a row for each word
   */
  public static List<LabelledName> of(float[][] scores) {
    int[] labels = Labels.best(scores);
    List<LabelledName> names = new ArrayList<>();
    for (int start = 0; start < labels.length; start++) {
      if (labels[start] != Labels.OUTSIDE && !Labels.continues(labels[start])) {
        int end = start + 1;
        double log = scores[start][labels[start]];
        while (end < labels.length && labels[end] == labels[start] + 1) {
          log += scores[end][labels[end]];
          end++;
        }
        double goesOn = end < labels.length ? Math.exp(scores[end][labels[start] + 1]) : 0;
        double probability = Math.exp(log) * (1 - Math.min(1, goesOn));
        names.add(new LabelledName(start, end, Labels.type(labels[start]), probability));
      }
    }
    return names;
  }
}
