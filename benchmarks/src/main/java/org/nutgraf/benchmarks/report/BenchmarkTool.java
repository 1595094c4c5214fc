// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The tools around the benchmarks. */
@Command(
    name = "benchmarks.jar",
    description = {
      "Run every benchmark into a report, compare two runs, or check what is allocated.",
      "Any other arguments are JMH's: java -jar benchmarks.jar -h."
    },
    subcommands = {
      ReportCommand.class,
      CompareCommand.class,
      AllocationCommand.class,
      HelpCommand.class
    })
public final class BenchmarkTool {

  private BenchmarkTool() {}

  /** Runs the command that {@code arguments} name and returns its exit status. */
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
