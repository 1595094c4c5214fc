// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --threads}: how many articles a command works on at a time. */
public final class ThreadsOption {

  private static final int MOST = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      defaultValue = "1",
      paramLabel = "N",
      description = "Articles worked on at a time (default: ${DEFAULT-VALUE}).")
  private int threads;

  /**
   * Returns the number of threads, at least 1.
   *
   * @throws ParameterException if it is out of range
   */
  public int count() {
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be between 1 and " + MOST + ", was " + threads);
    }
    return threads;
  }
}
