// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.util.Set;

/**
 * Runs JMH with the given arguments, or one of the additional tools: {@code report}, {@code
 * compare} and {@code allocation}, each with {@code --help}.
 */
public final class Benchmarks {

  private static final Set<String> TOOLS = Set.of("report", "compare", "allocation", "help");

  private Benchmarks() {}

  /** Runs JMH, or the tool that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && TOOLS.contains(arguments[0])) {
      System.exit(BenchmarkTool.run(arguments));
    }
    org.openjdk.jmh.Main.main(arguments);
  }
}
