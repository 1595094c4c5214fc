// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void tagsHaveLabels() {
    assertThat(Labels.of("O")).isEqualTo(Labels.OUTSIDE);
    assertThat(Labels.of("B-PER")).isEqualTo(1);
    assertThat(Labels.of("I-PER")).isEqualTo(2);
    assertThat(Labels.of("I-FAC")).isEqualTo(Labels.COUNT - 1);
    assertThat(Labels.of("B-EVENT")).isEqualTo(Labels.OUTSIDE);
  }

  /** The path is legal, and no other legal path has a higher score; all are enumerated. */
  @Test
  void bestLabelsAreLegalAndOptimal() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      float[][] scores = new float[1 + random.nextInt(3)][Labels.COUNT];
      for (float[] row : scores) {
        for (int label = 0; label < row.length; label++) {
          row[label] = (float) random.nextGaussian();
        }
      }
      int[] best = Labels.best(scores);
      assertThat(score(scores, best)).isEqualTo(most(scores, new int[scores.length], 0));
    }
  }

  @Test
  void aNameThatOnlyContinuesIsNotAName() {
    float[][] scores = new float[2][Labels.COUNT];
    scores[0][Labels.of("I-ORG")] = 9;
    scores[0][Labels.of("B-LOC")] = 1;
    scores[1][Labels.of("I-ORG")] = 2;
    scores[1][Labels.OUTSIDE] = 1.5f;
    List<LabelledName> names = LabelledName.of(scores);
    assertThat(names).hasSize(1);
    assertThat(names.get(0).start()).isZero();
    assertThat(Labels.best(new float[0][])).isEmpty();
  }

  private static double score(float[][] scores, int[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      assertThat(Labels.mayFollow(i == 0 ? Labels.OUTSIDE : labels[i - 1], labels[i])).isTrue();
      sum += scores[i][labels[i]];
    }
    return sum;
  }

  private static double most(float[][] scores, int[] labels, int word) {
    if (word == labels.length) {
      return score(scores, labels);
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.mayFollow(word == 0 ? Labels.OUTSIDE : labels[word - 1], label)) {
        labels[word] = label;
        most = Math.max(most, most(scores, labels, word + 1));
      }
    }
    return most;
  }
}
