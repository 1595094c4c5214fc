// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.util.List;

/**
 * The network's labels: 0 for a word outside names, then for each type one for the first word and
 * one for the following words. Their order is part of every model file.
 */
public final class Labels {

  public static final int OUTSIDE = 0;

  /**
   * Types in the order of their labels. FAC is separate from LOC because some annotation guidelines
   * do not count facilities as locations.
   */
  static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC", "FAC");

  public static final int COUNT = 1 + 2 * TYPES.size();

  private Labels() {}

  /** Returns the label of an IOB2 tag, {@link #OUTSIDE} for a type not in {@link #TYPES}. */
  public static int of(String tag) {
    int type = tag.length() > 2 ? TYPES.indexOf(tag.substring(2)) : -1;
    return type < 0 ? OUTSIDE : 1 + 2 * type + (tag.charAt(0) == 'I' ? 1 : 0);
  }

  /** Returns the index of a label's type. */
  public static int type(int label) {
    return (label - 1) / 2;
  }

  /** Returns whether a label is that of a word that continues a name. */
  public static boolean continues(int label) {
    return label > 0 && label % 2 == 0;
  }

  /**
   * Returns whether {@code label} may follow {@code before}; a sentence begins as if after {@link
   * #OUTSIDE}.
   */
  static boolean mayFollow(int before, int label) {
    return !continues(label) || before == label || before == label - 1;
  }

  /**
   * Returns the best legal label sequence of a sentence (Viterbi, summed as doubles; {@code
   * SequenceScores} explains why the default name finder has a separate implementation).
   *
   * @param scores log probabilities, a row of {@link #COUNT} for each word
   */
  public static int[] best(float[][] scores) {
    int n = scores.length;
    double[][] best = new double[n][COUNT];
    int[][] back = new int[n][COUNT];
    for (int i = 0; i < n; i++) {
      for (int label = 0; label < COUNT; label++) {
        double top = Double.NEGATIVE_INFINITY;
        if (i == 0) {
          top = mayFollow(OUTSIDE, label) ? 0 : top;
        } else {
          for (int before = 0; before < COUNT; before++) {
            if (mayFollow(before, label) && best[i - 1][before] > top) {
              top = best[i - 1][before];
              back[i][label] = before;
            }
          }
        }
        best[i][label] = top + scores[i][label];
      }
    }
    int[] labels = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      if (i == n - 1) {
        for (int label = 1; label < COUNT; label++) {
          labels[i] = best[i][label] > best[i][labels[i]] ? label : labels[i];
        }
      } else {
        labels[i] = back[i + 1][labels[i + 1]];
      }
    }
    return labels;
  }
}
