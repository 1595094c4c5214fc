// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.training.corenlp.StockCoreNlp;
import org.nutgraf.training.evaluate.Figure;

class AccuracyReportTest {

  @TempDir private Path folder;

  @Test
  void startsWithTheTagsOfEverySystem() throws IOException {
    List<Figure> figures =
        List.of(
            new Figure("tags", "dev", "opennlp", "F1", 0.75, 40),
            new Figure("tags", "dev", "opennlp", "wrong or split", 0.125, 44),
            new Figure("tags", "dev", "opennlp", "main country", 0.5, 12),
            new Figure("entities", "seed", "opennlp", "entity F1", 1, 27),
            new Figure("tags", "dev", StockCoreNlp.NAME, "F1", 0.5, 40),
            new Figure("tags", "dev", StockCoreNlp.NAME, "wrong or split", 0.25, 60));
    Path report = folder.resolve("accuracy.md");
    AccuracyReport.write(report, figures, List.of());
    assertThat(AccuracyReport.read(report)).isEqualTo(figures);
    String text = Files.readString(report);
    assertThat(text)
        .contains("12 articles", "| opennlp | 40 | 44 | 0.750 | 0.125 |", "Stanford")
        .contains("| corenlp, stock pipeline | 40 | 60 | 0.500 | 0.250 |")
        .containsOnlyOnce("0.750");
    assertThat(text.indexOf("### Tags")).isLessThan(text.indexOf("### entities: seed"));
    AccuracyReport.write(report, figures.subList(0, 4), List.of());
    assertThat(Files.readString(report)).doesNotContain("Stanford");
  }
}
