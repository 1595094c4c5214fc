// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void aMachineThatIsSlowerAsAWholeIsNoDifference() throws IOException {
    assertThat(compare(run("a", 10, 1, 100, 1_000), run("b", 20, 1, 200, 1_000))).isZero();
    assertThat(out.toString()).contains("| EnrichmentBenchmark.fullEnrichment words=800 | 1.00 |");
  }

  @Test
  void aBenchmarkThatIsSlowerThanTheMachineIs() throws IOException {
    assertThat(compare(run("a", 10, 1, 100, 1_000), run("b", 10, 1, 200, 1_000))).isOne();
    assertThat(out.toString()).contains("| 2.00 |").contains("slower");
  }

  @Test
  void aDifferenceWithinTheErrorBarsIsNone() throws IOException {
    assertThat(compare(run("a", 10, 60, 100, 1_000), run("b", 10, 60, 150, 1_000))).isZero();
  }

  @Test
  void moreAllocationIsADifference() throws IOException {
    assertThat(compare(run("a", 10, 1, 100, 1_000), run("b", 10, 1, 100, 1_200))).isOne();
    assertThat(out.toString()).contains("allocates more");
  }

  @Test
  void calibrationInOneFileAloneDoesNotCount() throws IOException {
    Path before = run("a", 10, 1, 100, 1_000);
    Path after = run("b", 20, 1, 100, 1_000);
    Files.writeString(
        after, Files.readString(after).replace("CalibrationBenchmark", "OtherBenchmark"));

    assertThat(compare(before, after)).isZero();
    assertThat(out.toString())
        .contains("| EnrichmentBenchmark.fullEnrichment words=800 | 1.00 |")
        .contains("only in one of the files: OtherBenchmark.fixedWork");
  }

  @Test
  void nothingInCommonIsAFault() throws IOException {
    Path before = run("a", 10, 1, 100, 1_000);
    Path after = Files.writeString(folder.resolve("none.json"), "[]");

    assertThat(compare(before, after)).isNotZero();
  }

  private int compare(Path before, Path after) {
    return new CommandLine(new CompareCommand())
        .setOut(new PrintWriter(out))
        .execute(before.toString(), after.toString());
  }

  private Path run(String name, double calibration, double error, double time, double bytes)
      throws IOException {
    String format =
        """
        {"benchmark": "org.nutgraf.benchmarks.%s", "mode": "avgt", "threads": 1,
         "params": {%s}, "primaryMetric": {"score": %f, "scoreError": %f, "scoreUnit": "ms/op"},
         "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %f}}}""";
    String fixed =
        String.format(
            Locale.ROOT, format, "CalibrationBenchmark.fixedWork", "", calibration, 0.0, 0.0);
    String full =
        String.format(
            Locale.ROOT,
            format,
            "EnrichmentBenchmark.fullEnrichment",
            "\"words\": \"800\"",
            time,
            error,
            bytes);
    return Files.writeString(folder.resolve(name + ".json"), "[" + fixed + "," + full + "]");
  }
}
