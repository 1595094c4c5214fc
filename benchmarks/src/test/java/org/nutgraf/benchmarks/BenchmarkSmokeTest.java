// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark of the library once, for a moment: each must still work. */
class BenchmarkSmokeTest {

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    assertThat(run("org\\.nutgraf\\.benchmarks\\.[A-Z].*")).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  @Tag("corenlp")
  void everyPeerOfCoreNlpRuns() throws RunnerException {
    assertThat(run("org\\.nutgraf\\.benchmarks\\.corenlp\\..*")).hasSizeGreaterThanOrEqualTo(7);
  }

  private static Collection<RunResult> run(String benchmarks) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(benchmarks)
                    .forks(0)
                    .param("articles", "200")
                    .param("words", "250")
                    .param("pieces", "128")
                    .param("encoderThreads", "1")
                    .param("extras", "true")
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(200))
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    assertThat(results)
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
    return results;
  }

  @Test
  void articlesHaveTheLengthAskedForAndAreTheSameEveryTime() {
    String text = Articles.ofWords(800, 7).text();
    assertThat(text.split("\\s+").length).isBetween(800, 850);
    assertThat(Articles.ofWords(800, 7).text()).isEqualTo(text);
  }
}
