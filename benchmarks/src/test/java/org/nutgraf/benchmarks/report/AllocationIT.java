// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operation allocates, measured as a user of the built jar measures it. */
class AllocationIT {

  /** Another Java allocates otherwise; the figures are of this one. */
  private static final int RECORDED_ON = 17;

  private static final int MINUTES = 8;

  @Test
  void everyBenchmarkAllocatesWhatIsRecorded(@TempDir Path folder) throws Exception {
    assumeTrue(
        Runtime.version().feature() == RECORDED_ON,
        "allocation.tsv holds figures of Java " + RECORDED_ON);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "benchmarks.jar").toString(),
                "allocation",
                "allocation.tsv")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
  }
}
