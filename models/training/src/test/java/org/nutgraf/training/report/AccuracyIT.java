// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.transformer.Transformer;

/**
 * Compares a fresh run with the checked-in report, both ways: a loss fails, and a gain has to be
 * recorded by writing the report anew.
 */
class AccuracyIT {

  private static final Path REPORT = Path.of("..", "..", "docs", "accuracy.md");
  private static final double TOLERANCE = 0.0021;

  /** Of a few items, so many may fall otherwise where another processor rounds differently. */
  private static final double ITEMS = 2;

  private Path data;

  @BeforeEach
  void findData() {
    data = Path.of(System.getProperty("nutgraf.data", "missing"));
    Assumptions.assumeTrue(
        Files.isDirectory(data), "labelled data are missing, give them with -Dnutgraf.data=DIR");
  }

  @Test
  void defaultEngine() throws IOException {
    compare(AccuracyReport.measure(OpenNlp.english(), data, set -> {}));
  }

  /** Countries and salience follow from the names and would take minutes more. */
  @Test
  void transformer() throws IOException {
    EntityEngine engine = Transformer.english();
    List<Figure> fresh = new ArrayList<>(AccuracyReport.measureTags(engine, data, set -> {}));
    fresh.addAll(AccuracyReport.measureNames(engine, data, set -> {}));
    compare(fresh);
  }

  @Test
  @Tag("corenlp")
  void coreNlp() throws IOException {
    compare(AccuracyReport.measure(CoreNlp.english(), data, set -> {}));
  }

  @Test
  void topicsAndRelated() throws IOException {
    compare(AccuracyReport.measureRest(data, set -> {}));
  }

  private static void compare(List<Figure> fresh) throws IOException {
    List<Figure> recorded = AccuracyReport.read(REPORT);
    List<String> differences = new ArrayList<>();
    for (Figure figure : fresh) {
      double before =
          recorded.stream()
              .filter(old -> sameCell(old, figure))
              .mapToDouble(Figure::value)
              .findFirst()
              .orElse(Double.NaN);
      double tolerance = Math.max(TOLERANCE, ITEMS / Math.max(1, figure.support()));
      if (!(Math.abs(before - figure.value()) <= tolerance)) {
        differences.add(figure + " was " + before);
      }
    }
    assertThat(differences)
        .as("figures that left docs/accuracy.md; write it anew with nutgraf evaluate report")
        .isEmpty();
  }

  private static boolean sameCell(Figure one, Figure other) {
    return one.task().equals(other.task())
        && one.set().equals(other.set())
        && one.system().equals(other.system())
        && one.measure().equals(other.measure());
  }
}
