// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --threads}: how many articles are processed in parallel. */
public final class ThreadsOption {

  private static final int MAX_THREADS = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      defaultValue = "1",
      paramLabel = "N",
      description = "Articles processed in parallel (default: ${DEFAULT-VALUE}).")
  private int threads;

  /**
   * Returns the number of threads, at least 1.
   *
   * @throws ParameterException if it is out of range
   */
  public int count() {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new ParameterException(
          spec.commandLine(),
          "--threads must be between 1 and " + MAX_THREADS + ", was " + threads);
    }
    return threads;
  }
}
