// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticTest {

  @Test
  void sigmoidTurnsLogOddsIntoProbabilities() {
    assertThat(Logistic.sigmoid(0)).isEqualTo(0.5);
    assertThat(Logistic.sigmoid(Math.log(3))).isCloseTo(0.75, within(1e-15));
    assertThat(Logistic.sigmoid(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Logistic.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void logitInvertsIt() {
    for (double odds = -10; odds <= 10; odds += 0.37) {
      assertThat(Logistic.logit(Logistic.sigmoid(odds), 1e-9)).isCloseTo(odds, within(1e-9));
    }
  }

  @Test
  void logitIsFiniteForCertainty() {
    assertThat(Logistic.logit(0, 0.1)).isCloseTo(-Math.log(9), within(1e-12));
    assertThat(Logistic.logit(1, 0.1)).isCloseTo(Math.log(9), within(1e-12));
  }

  @Test
  void calibrationWithoutContextIsACurveOverTheValue() {
    Calibration calibration = new Calibration(2, 0, -1);
    assertThat(calibration.probability(0.5)).isEqualTo(0.5);
    assertThat(calibration.probability(3)).isEqualTo(calibration.probability(3, 17));
    assertThat(Calibration.IDENTITY.probability(Logistic.logit(0.3, 1e-6)))
        .isCloseTo(0.3, within(1e-15));
  }
}
