// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Bytes allocated per operation, by benchmark: the only measure that does not depend on the load of
 * the machine. Only the C1 compiler is used, which does not eliminate allocations, so that the
 * figures do not depend on the progress of compilation either; a warm process allocates somewhat
 * less.
 */
public final class Allocation {

  /** Relative tolerance in both directions: a decrease must be recorded, too. */
  public static final double TOLERANCE = 0.10;

  private static final String BENCHMARKS =
      "\\b(EnrichmentBenchmark|TransformerBenchmark|StageBenchmark|FormatBenchmark|RelatedBenchmark\\.(related|rail|rankFifty|moreLikeThis)$)";
  private static final String JAVA = "java";
  private static final String NORMALIZED = "gc.alloc.rate.norm";

  private Allocation() {}

  /** Measures every benchmark in a process of its own; takes about 90 seconds. */
  public static Map<String, Long> measure() throws IOException {
    Collection<RunResult> results;
    try {
      results =
          new Runner(
                  new OptionsBuilder()
                      .include(BENCHMARKS)
                      .param("words", "800")
                      .param("articles", "1000")
                      .forks(1)
                      .jvmArgsAppend("-XX:TieredStopAtLevel=1")
                      .warmupIterations(1)
                      .warmupTime(TimeValue.seconds(1))
                      .measurementIterations(1)
                      .measurementTime(TimeValue.seconds(1))
                      .addProfiler(GCProfiler.class)
                      .verbosity(VerboseMode.SILENT)
                      .shouldFailOnError(true)
                      .build())
              .run();
    } catch (RunnerException e) {
      throw new IOException("cannot measure allocation: " + e.getMessage(), e);
    }
    Map<String, Long> bytes = new TreeMap<>();
    bytes.put(JAVA, (long) Runtime.version().feature());
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      bytes.put(name.substring("org.nutgraf.benchmarks.".length()), normalized(result));
    }
    return bytes;
  }

  @SuppressWarnings("rawtypes") // As declared by JMH.
  private static long normalized(RunResult result) {
    for (Map.Entry<String, Result> entry : result.getSecondaryResults().entrySet()) {
      if (entry.getKey().endsWith(NORMALIZED)) {
        return Math.round(entry.getValue().getScore());
      }
    }
    throw new IllegalStateException("JMH does not report allocation on this Java version");
  }

  /**
   * Reads recorded figures: on each line a benchmark and its bytes, separated by a tab, and a line
   * {@code java} with the version that they were recorded with.
   */
  public static Map<String, Long> read(Path file) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    if (!Files.exists(file)) {
      throw new IOException("no figures are recorded in " + file + "; write them with --record");
    }
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      if (fields.length != 2 || !fields[1].matches("[0-9]{1,18}")) {
        throw new IOException(
            "line must be a benchmark, a tab and bytes, was \"" + line + "\" in " + file);
      }
      bytes.put(fields[0], Long.parseLong(fields[1]));
    }
    return bytes;
  }

  /** Writes figures in the format that {@link #read} reads. */
  static void write(Map<String, Long> bytes, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    bytes.forEach((name, value) -> lines.append(name).append('\t').append(value).append('\n'));
    Files.writeString(file, lines);
  }

  /** Returns the Java version of recorded figures, 0 if it is not stated. */
  public static int javaOf(Map<String, Long> recorded) {
    return recorded.getOrDefault(JAVA, 0L).intValue();
  }

  /** Returns a line for each figure that is out of tolerance, not recorded, or not measured. */
  public static List<String> differences(Map<String, Long> recorded, Map<String, Long> measured) {
    List<String> lines = new ArrayList<>();
    measured.forEach(
        (name, bytes) -> {
          Long was = recorded.get(name);
          if (was == null) {
            lines.add(name + ": allocates " + bytes + " bytes, nothing is recorded");
          } else if (Math.abs(bytes - was) > TOLERANCE * was) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s: allocates %d bytes, %d are recorded (%+.0f%%)",
                    name,
                    bytes,
                    was,
                    100.0 * (bytes - was) / was));
          }
        });
    recorded.keySet().stream()
        .filter(name -> !measured.containsKey(name))
        .forEach(name -> lines.add(name + ": recorded but not measured"));
    return lines;
  }
}
