// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {

  private static final Path CHECKED_IN = Path.of("results");

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  private int report(String... arguments) {
    return new CommandLine(new ReportCommand())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void aSuiteIsMeasuredKeptAndReported() throws IOException {
    Path page = folder.resolve("page.md");
    Path results = folder.resolve("results");

    int status =
        report(
            "--fast",
            "--only",
            "calibration-1",
            "--results",
            results.toString(),
            "-o",
            page.toString());

    assertThat(status).as(err.toString()).isZero();
    assertThat(Files.readString(page)).contains("Fixed work took").contains("Where we lose");
    assertThat(Files.readString(results.resolve("calibration-1.json")))
        .contains("\"surroundings\"", "\"scoreError\"", "\"commit\"")
        .doesNotContain("\"jvm\"", "\"jvmArgs\"");
  }

  @Test
  void aSuiteThatIsNotThereIsNamed() {
    assertThat(report("--only", "speed")).isEqualTo(2);
    assertThat(err.toString()).contains("--only must be one of [calibration-1,").contains("speed");
  }

  @Test
  void theReportIsWhatTheResultsGive() throws IOException {
    assumeTrue(Files.isDirectory(CHECKED_IN), "no results are checked in");
    Path page = folder.resolve("benchmarks.md");

    new ReportPage(new Results(CHECKED_IN), ReportPage.CORE_HOUR).write(page);

    assertThat(Files.readString(page))
        .as("java -jar benchmarks.jar report --render-only writes it anew")
        .isEqualTo(Files.readString(Path.of("..", "docs", "benchmarks.md")));
    assertThat(Files.readString(page)).contains("## From text to result", "## Related articles");
  }
}
