// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares allocation per operation with recorded figures, or records it. */
@Command(
    name = "allocation",
    description =
        "Measure the bytes allocated per operation of each benchmark and compare them with the"
            + " recorded figures. Exit status 1: one differs by more than 10%%.",
    footerHeading = "%nExample:%n",
    footer = {"  java -jar benchmarks.jar allocation --record benchmarks/allocation.tsv"})
final class AllocationCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Parameters(
      arity = "0..1",
      defaultValue = "benchmarks/allocation.tsv",
      paramLabel = "FILE",
      description = "File of recorded figures (default: ${DEFAULT-VALUE}).")
  private Path file;

  @Option(names = "--record", description = "Record the figures instead of comparing them.")
  private boolean record;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (record) {
      Allocation.write(Allocation.measure(), file);
      out.println("written: " + file);
      out.flush();
      return 0;
    }
    Map<String, Long> recorded = Allocation.read(file);
    if (Allocation.javaOf(recorded) != Runtime.version().feature()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "figures of Java %d in %s cannot be compared with Java %d; record others with"
                  + " --record and another FILE",
              Allocation.javaOf(recorded),
              file,
              Runtime.version().feature()));
    }
    List<String> differences = Allocation.differences(recorded, Allocation.measure());
    differences.forEach(out::println);
    out.println(
        differences.isEmpty()
            ? "all within 10% of the recorded figures"
            : "record the new figures with --record, in the commit that explains them");
    out.flush();
    return differences.isEmpty() ? 0 : 1;
  }
}
