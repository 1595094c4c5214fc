// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceScoresTest {

  private static final int L = NameLabels.COUNT;
  private static final int LENGTH = 4;

  private final float[] transitions = new float[L * L];
  private final SequenceScores chain;

  SequenceScoresTest() {
    Random random = new Random(5);
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = (float) random.nextGaussian();
    }
    chain = new SequenceScores(transitions);
    chain.begin(LENGTH);
    for (int i = 0; i < LENGTH * L; i++) {
      chain.emissions[i] = (float) (2 * random.nextGaussian());
    }
  }

  /** Sums over all legal label sequences and keeps the best. */
  private final class Enumeration {
    private final int[] labels = new int[LENGTH];
    private final double[][] marginals = new double[LENGTH][L];
    private int[] best = new int[LENGTH];
    private double most = Double.NEGATIVE_INFINITY;
    private double total;
    private double name;

    Enumeration() {
      visit(0, 0);
    }

    private void visit(int i, double score) {
      if (i == LENGTH) {
        if (NameLabels.ends(labels[LENGTH - 1])) {
          take(score);
        }
        return;
      }
      for (int l = 0; l < L; l++) {
        if (i == 0 ? NameLabels.starts(l) : NameLabels.follows(labels[i - 1], l)) {
          labels[i] = l;
          double step = i == 0 ? 0 : transitions[labels[i - 1] * L + l];
          visit(i + 1, score + step + chain.emissions[i * L + l]);
        }
      }
    }

    private void take(double score) {
      double weight = Math.exp(score);
      total += weight;
      for (int i = 0; i < LENGTH; i++) {
        marginals[i][labels[i]] += weight;
      }
      if (labels[1] == NameLabels.label(2, NameLabels.BEGIN)
          && labels[2] == NameLabels.label(2, NameLabels.INSIDE)
          && labels[3] == NameLabels.label(2, NameLabels.LAST)) {
        name += weight;
      }
      if (score > most) {
        most = score;
        best = labels.clone();
      }
    }
  }

  @Test
  void agreesWithEnumeration() {
    Enumeration all = new Enumeration();
    chain.forwardBackward();
    for (int i = 0; i < LENGTH; i++) {
      for (int l = 0; l < L; l++) {
        double expected = all.marginals[i][l] / all.total;
        assertThat(chain.probability(i, l)).isCloseTo(expected, within(1e-5));
      }
    }
    assertThat(chain.name(1, 4, 2)).isCloseTo(all.name / all.total, within(1e-5));
    int[] best = new int[LENGTH];
    chain.best(best);
    assertThat(best).isEqualTo(all.best);
  }
}
