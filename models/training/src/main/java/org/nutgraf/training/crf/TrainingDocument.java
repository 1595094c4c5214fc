// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.util.List;
import org.nutgraf.internal.crf.NameLabels;

/** A training document, with a label for each token. */
record TrainingDocument(
    List<List<String>> words, int[][] labels, float weight, int set, boolean complete) {

  /** Returns whether names can repeat in the document. */
  boolean repeats() {
    return complete && words.size() > 1;
  }

  /**
   * Returns whether a sentence is uninformative: the teacher found no name in it, and no word after
   * the first is capitalised. This holds for a quarter of running text.
   */
  boolean isIdle(int sentence) {
    boolean idle = !complete;
    for (int i = 0; i < labels[sentence].length && idle; i++) {
      boolean capital = Character.isUpperCase(words.get(sentence).get(i).codePointAt(0));
      idle = labels[sentence][i] == NameLabels.OUTSIDE && (i == 0 || !capital);
    }
    return idle;
  }

  int tokens() {
    int tokens = 0;
    for (int[] sentence : labels) {
      tokens += sentence.length;
    }
    return tokens;
  }

  /**
   * Labels MISC where another model finds it and the teacher finds no name.
   *
   * @return the number of names labelled
   */
  int addMisc(int[][] seen) {
    int added = 0;
    for (int s = 0; s < seen.length; s++) {
      added += addMisc(seen[s], labels[s]);
    }
    return added;
  }

  private static int addMisc(int[] from, int[] to) {
    int misc = NameLabels.TYPES.indexOf("MISC");
    int added = 0;
    int i = 0;
    while (i < from.length) {
      int end = i + 1;
      if (from[i] != NameLabels.OUTSIDE) {
        boolean free = to[i] == NameLabels.OUTSIDE && NameLabels.type(from[i]) == misc;
        while (!NameLabels.ends(from[end - 1])) {
          free &= to[end] == NameLabels.OUTSIDE;
          end++;
        }
        if (free) {
          System.arraycopy(from, i, to, i, end - i);
          added++;
        }
      }
      i = end;
    }
    return added;
  }
}
