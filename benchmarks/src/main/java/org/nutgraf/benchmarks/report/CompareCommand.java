// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs, each divided by its calibration. */
@Command(
    name = "compare",
    description = {
      "Print the times and allocations of a run as multiples of those of an earlier one.",
      "Where both files have CalibrationBenchmark, times are divided by its time first.",
      "Exit status 1: a benchmark is slower than --slower by more than its error bars, or allocates"
          + " more than --allocates times as much."
    },
    footerHeading = "%nExample:%n",
    footer = {"  java -jar benchmarks.jar compare before.json after.json --slower 1.25"})
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "JMH's results as JSON.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "JMH's results as JSON.")
  private Path after;

  @Option(
      names = "--slower",
      defaultValue = "1.25",
      paramLabel = "RATIO",
      description = "Time from which a benchmark counts as slower (default: ${DEFAULT-VALUE}).")
  private double slower;

  @Option(
      names = "--allocates",
      defaultValue = "1.1",
      paramLabel = "RATIO",
      description = "Allocation that counts as more (default: ${DEFAULT-VALUE}).")
  private double allocates;

  @Override
  public Integer call() throws IOException {
    Map<String, Measurement> old = byLabel(Results.read(before));
    Map<String, Measurement> now = byLabel(Results.read(after));
    double machine = calibration(now).orElse(1) / calibration(old).orElse(1);
    PrintWriter out = spec.commandLine().getOut();
    out.println("| benchmark | time | error | allocation | |\n| --- | ---: | ---: | ---: | --- |");
    int worse = 0;
    for (Map.Entry<String, Measurement> entry : now.entrySet()) {
      Measurement was = old.get(entry.getKey());
      if (was != null && !isCalibration(was)) {
        worse += row(out, was, entry.getValue(), machine) ? 1 : 0;
      }
    }
    out.flush();
    return worse == 0 ? 0 : 1;
  }

  /** Prints one line and returns whether the benchmark got worse. */
  private boolean row(PrintWriter out, Measurement was, Measurement is, double machine) {
    double time = is.milliseconds() / was.milliseconds() / machine;
    double error =
        time
            * Math.hypot(
                was.errorMilliseconds() / was.milliseconds(),
                is.errorMilliseconds() / is.milliseconds());
    OptionalDouble bytes =
        was.bytes().isPresent() && is.bytes().isPresent()
            ? OptionalDouble.of(is.bytes().get() / Math.max(1, was.bytes().get()))
            : OptionalDouble.empty();
    boolean slow = time - error > slower;
    boolean large = bytes.orElse(0) > allocates;
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %s | %s |%n",
        is.label(),
        time,
        error,
        bytes.isPresent() ? String.format(Locale.ROOT, "%.2f", bytes.getAsDouble()) : "",
        slow ? "slower" : large ? "allocates more" : "");
    return slow || large;
  }

  private static Map<String, Measurement> byLabel(List<Measurement> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                Measurement::label,
                Function.identity(),
                (first, second) -> first,
                java.util.TreeMap::new));
  }

  private static boolean isCalibration(Measurement measurement) {
    return measurement.benchmark().startsWith("CalibrationBenchmark.");
  }

  private static OptionalDouble calibration(Map<String, Measurement> all) {
    return all.values().stream()
        .filter(CompareCommand::isCalibration)
        .mapToDouble(Measurement::milliseconds)
        .average();
  }
}
