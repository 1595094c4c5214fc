// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.training.math.LogisticRegression.Example;

class RidgeLogisticTest {

  /** The first feature decides the target, with some exceptions; the second one is constant. */
  private static List<Example> examples(double scale) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double value = i % 10;
      double target = value >= 5 ^ i < 10 ? 1 : 0;
      examples.add(new Example(new double[] {1, value * scale, 7}, target, 1));
    }
    return examples;
  }

  @Test
  void aScaleDoesNotMatter() {
    double[] small = RidgeLogistic.fit(examples(1), 5);
    double[] large = RidgeLogistic.fit(examples(1000), 5);
    assertThat(small[1]).isPositive();
    assertThat(large[1] * 1000).isCloseTo(small[1], within(1e-6));
  }

  @Test
  void aConstantFeatureGetsNoWeight() {
    assertThat(RidgeLogistic.fit(examples(1), 5)[2]).isZero();
  }

  @Test
  void aStrongerPenaltyGivesASmallerWeight() {
    assertThat(RidgeLogistic.fit(examples(1), 50)[1])
        .isBetween(0.0, RidgeLogistic.fit(examples(1), 1)[1]);
  }

  @Test
  void probabilitiesAgreeWithTheShareOfTargets() {
    List<Example> examples = examples(1);
    double[] weights = RidgeLogistic.fit(examples, 5);
    double predicted =
        examples.stream()
            .mapToDouble(e -> LogisticRegression.probability(weights, e.features()))
            .average()
            .orElseThrow();
    double expected = examples.stream().mapToDouble(Example::target).average().orElseThrow();
    assertThat(predicted).isCloseTo(expected, within(0.02));
  }
}
