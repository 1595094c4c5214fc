// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the tools for benchmarks. */
@Command(
    name = "benchmarks.jar",
    description = {
      "Run every benchmark and write a report, compare two runs, or check allocation.",
      "Any other arguments are passed to JMH: java -jar benchmarks.jar -h."
    },
    subcommands = {
      ReportCommand.class,
      CompareCommand.class,
      AllocationCommand.class,
      HelpCommand.class
    })
public final class BenchmarkTool {

  private BenchmarkTool() {}

  /** Runs the command given by {@code arguments} and returns its exit status. */
  public static int run(String[] arguments) {
    return new CommandLine(new BenchmarkTool())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println("error: " + failure.getMessage());
              return 1;
            })
        .execute(arguments);
  }
}
