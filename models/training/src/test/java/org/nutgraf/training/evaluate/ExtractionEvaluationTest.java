// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ExtractionEvaluationTest {

  @Test
  void countsRunsOfFourWords() {
    ExtractionEvaluation.Score score = ExtractionEvaluation.score("a b c d e", "a, b c d x");
    assertThat(score.precision()).isCloseTo(0.5, within(1e-9));
    assertThat(score.recall()).isCloseTo(0.5, within(1e-9));
    assertThat(ExtractionEvaluation.score("a b", "a b").recall()).isEqualTo(1);
    assertThat(ExtractionEvaluation.score("a b c d", "").recall()).isZero();
    assertThat(ExtractionEvaluation.score("a b c d", "").precision()).isNaN();
    double doubled = ExtractionEvaluation.score("a b c d", "a b c d a b c d").precision();
    assertThat(doubled).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void readsBodiesAsWellAsTheBestExtractors() throws IOException {
    Path data = Path.of(System.getProperty("nutgraf.data", "missing"));
    Assumptions.assumeTrue(
        Files.isDirectory(data.resolve("extraction")), "labelled pages are missing: " + data);
    double f1 =
        ExtractionEvaluation.measure(data).stream()
            .filter(figure -> figure.measure().equals("F1 body"))
            .mapToDouble(Figure::value)
            .min()
            .orElseThrow();
    assertThat(f1).isGreaterThan(0.96);
  }
}
