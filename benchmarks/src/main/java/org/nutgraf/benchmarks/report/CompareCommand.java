// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs, with times relative to the calibration benchmark. */
@Command(
    name = "compare",
    description = {
      "Print the times and allocations of a run as multiples of those of an earlier one.",
      "If both files have CalibrationBenchmark, times are divided by its time first.",
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
      description = "Ratio of times above which a benchmark is slower (default: ${DEFAULT-VALUE}).")
  private double slower;

  @Option(
      names = "--allocates",
      defaultValue = "1.1",
      paramLabel = "RATIO",
      description =
          "Ratio of bytes above which a benchmark allocates more (default: ${DEFAULT-VALUE}).")
  private double allocates;

  @Override
  public Integer call() throws IOException {
    Map<String, Measurement> old = byLabel(Results.read(before));
    Map<String, Measurement> now = byLabel(Results.read(after));
    Machine machine = Machine.between(old.values(), now.values());
    PrintWriter out = spec.commandLine().getOut();
    out.println("| benchmark | time | error | allocation | |\n| --- | ---: | ---: | ---: | --- |");
    int worse = 0;
    int compared = 0;
    for (Map.Entry<String, Measurement> entry : now.entrySet()) {
      Measurement was = old.get(entry.getKey());
      if (was != null && !isCalibration(was)) {
        worse += row(out, was, entry.getValue(), machine) ? 1 : 0;
        compared++;
      }
    }
    for (String missing : unmatched(old, now)) {
      out.println("only in one of the files: " + missing);
    }
    out.flush();
    if (compared == 0) {
      throw new IOException("nothing to compare: no benchmark is in both files");
    }
    return worse == 0 ? 0 : 1;
  }

  /** Prints one line and returns whether the benchmark got worse. */
  private boolean row(PrintWriter out, Measurement was, Measurement is, Machine machine) {
    double time = is.milliseconds() / was.milliseconds() / machine.times();
    double error =
        time * Math.hypot(machine.error(), Math.hypot(was.relativeError(), is.relativeError()));
    OptionalDouble bytes =
        was.bytes().isPresent() && is.bytes().isPresent()
            ? OptionalDouble.of(is.bytes().get() / Math.max(1, was.bytes().get()))
            : OptionalDouble.empty();
    boolean slow = !(time - error <= slower);
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

  private static Set<String> unmatched(Map<String, Measurement> old, Map<String, Measurement> now) {
    Set<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    all.removeIf(label -> old.containsKey(label) && now.containsKey(label));
    return all;
  }

  /**
   * The slowdown of the machine in the later run.
   *
   * @param times ratio of the times for the same work, 1 unless both files have a calibration
   * @param error relative error of this ratio
   */
  private record Machine(double times, double error) {

    static Machine between(Collection<Measurement> old, Collection<Measurement> now) {
      Optional<Measurement> was = calibration(old);
      Optional<Measurement> is = calibration(now);
      if (was.isEmpty() || is.isEmpty()) {
        return new Machine(1, 0);
      }
      return new Machine(
          is.get().milliseconds() / was.get().milliseconds(),
          Math.hypot(was.get().relativeError(), is.get().relativeError()));
    }

    private static Optional<Measurement> calibration(Collection<Measurement> all) {
      return all.stream().filter(CompareCommand::isCalibration).findFirst();
    }
  }
}
