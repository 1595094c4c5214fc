// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a suite in separate processes. */
final class SuiteRunner {

  /**
   * Duration of an iteration of a fast run, which checks that everything works; its times are
   * unreliable.
   */
  private static final TimeValue MOMENT = new TimeValue(200, TimeUnit.MILLISECONDS);

  private final List<String> jvmArguments;
  private final Optional<String> java;
  private final boolean fast;

  /**
   * Creates a runner.
   *
   * @param java Java executable; that of this process if empty
   * @param fast whether to measure very briefly
   */
  SuiteRunner(List<String> jvmArguments, Optional<String> java, boolean fast) {
    this.jvmArguments = new ArrayList<>(jvmArguments);
    this.java = java;
    this.fast = fast;
  }

  /** Runs a suite and returns JMH's results as JSON. */
  JsonNode run(Suite suite) throws IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(suite.pattern())
            .threads(suite.threads())
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .jvmArgsAppend(jvmArguments.toArray(String[]::new));
    suite.params().forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    suite.mode().ifPresent(options::mode);
    java.ifPresent(options::jvm);
    if (fast) {
      options.forks(1).warmupIterations(1).warmupTime(MOMENT);
      options.measurementIterations(2).measurementTime(MOMENT);
    }
    try {
      return json(new Runner(options.build()).run());
    } catch (RunnerException e) {
      throw new IOException("suite " + suite.name() + " failed: " + e.getMessage(), e);
    }
  }

  private static JsonNode json(Collection<RunResult> results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    return new ObjectMapper().readTree(bytes.toByteArray());
  }
}
