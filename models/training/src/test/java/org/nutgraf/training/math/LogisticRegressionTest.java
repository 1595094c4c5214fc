// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.math.Logistic;
import org.nutgraf.training.math.LogisticRegression.Example;
import org.nutgraf.training.math.LogisticRegression.Newton;

class LogisticRegressionTest {

  private static final Newton PLAIN =
      new Newton(50, 0, 1e-9, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Of four examples without the feature one is right, of four with it three are. */
  private static List<Example> quarters() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      examples.add(new Example(new double[] {1, 0}, i < 1 ? 1 : 0, 1));
      examples.add(new Example(new double[] {1, 1}, i < 3 ? 1 : 0, 1));
    }
    return examples;
  }

  @Test
  void bothMethodsFindTheLogOddsOfTheCounts() {
    double[] newton = LogisticRegression.newton(quarters(), new double[2], PLAIN);
    double[] adam = LogisticRegression.fit(quarters(), 2, 0);
    for (double[] weights : List.of(newton, adam)) {
      assertThat(weights[0]).isCloseTo(-Math.log(3), within(1e-6));
      assertThat(weights[1]).isCloseTo(2 * Math.log(3), within(1e-6));
    }
  }

  @Test
  void anExampleOfWeightThreeCountsAsThree() {
    List<Example> weighted =
        List.of(new Example(new double[] {1}, 1, 3), new Example(new double[] {1}, 0, 1));
    double expected = Math.log(3);
    assertThat(LogisticRegression.newton(weighted, new double[1], PLAIN)[0])
        .isCloseTo(expected, within(1e-9));
    assertThat(LogisticRegression.fit(weighted, 1, 0)[0]).isCloseTo(expected, within(1e-6));
  }

  @Test
  void aRidgeKeepsSeparableCasesFinite() {
    List<Example> separable =
        List.of(new Example(new double[] {-1}, 0, 1), new Example(new double[] {1}, 1, 1));
    Newton ridge = new Newton(50, 0.5, 0, 0, 1, 1);
    double w = LogisticRegression.newton(separable, new double[1], ridge)[0];
    // The gradient vanishes: two errors of 1 - sigmoid(w) against the penalty.
    assertThat(2 * (1 - Logistic.sigmoid(w))).isCloseTo(0.5 * w, within(1e-9));
  }

  @Test
  void stepsAreBounded() {
    List<Example> one = List.of(new Example(new double[] {1, 2}, 1, 1));
    double[] change =
        LogisticRegression.newton(
            one, new double[2], new Newton(1, 0, 1e-6, 0, 0.1, Double.POSITIVE_INFINITY));
    assertThat(change).containsExactly(0.1, 0.1);
    double[] length =
        LogisticRegression.newton(
            one, new double[2], new Newton(1, 0, 0.01, 0, Double.POSITIVE_INFINITY, 1));
    assertThat(length[0] + length[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void plattScalingGivesWhatTheTwoByTwoFormulaGave() {
    Random random = new Random(7);
    for (int set = 0; set < 20; set++) {
      PlattScaling scaling = new PlattScaling(1e-6);
      List<double[]> names = new ArrayList<>();
      for (int i = 0; i < 5 + set * 40; i++) {
        double p = random.nextDouble();
        boolean right = random.nextDouble() < Logistic.sigmoid(0.7 * Logistic.logit(p, 1e-6) + 0.3);
        scaling.add(p, right);
        names.add(new double[] {Logistic.logit(p, 1e-6), right ? 1 : 0});
      }
      Calibration fitted = scaling.fit();
      double[] expected = formula(names);
      assertThat(fitted.slope()).isCloseTo(expected[0], within(1e-9));
      assertThat(fitted.bias()).isCloseTo(expected[1], within(1e-9));
    }
  }

  /** Newton's method with Cramer's rule, as the models before this class were calibrated. */
  private static double[] formula(List<double[]> names) {
    double slope = 1;
    double offset = 0;
    for (int round = 0; round < 200; round++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-6;
      double h01 = 0;
      double h11 = 1e-6;
      for (double[] name : names) {
        double p = 1 / (1 + Math.exp(-slope * name[0] - offset));
        double w = p * (1 - p);
        g0 += (name[1] - p) * name[0];
        g1 += name[1] - p;
        h00 += w * name[0] * name[0];
        h01 += w * name[0];
        h11 += w;
      }
      double determinant = h00 * h11 - h01 * h01;
      slope += Math.max(-0.1, Math.min(0.1, (h11 * g0 - h01 * g1) / determinant));
      offset += Math.max(-0.1, Math.min(0.1, (h00 * g1 - h01 * g0) / determinant));
    }
    boolean sane = slope > 0.05 && slope < 20 && Math.abs(offset) < 20;
    return sane ? new double[] {slope, offset} : new double[] {1, 0};
  }

  @Test
  void plattScalingWithoutCasesChangesNothing() {
    assertThat(new PlattScaling(1e-6).fit()).isEqualTo(Calibration.IDENTITY);
  }

  @Test
  void adamsFirstStepIsItsRateAgainstTheGradient() {
    double[] weights = {1, 1, 1};
    new Adam(3, 0.5).step(weights, new double[] {4, -0.01, 0});
    assertThat(weights[0]).isCloseTo(0.5, within(1e-6));
    assertThat(weights[1]).isCloseTo(1.5, within(1e-6));
    assertThat(weights[2]).isEqualTo(1);
  }
}
