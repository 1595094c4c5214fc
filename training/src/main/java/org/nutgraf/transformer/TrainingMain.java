// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import picocli.CommandLine;

/** Runs {@link TrainTransformerCommand}. */
public final class TrainingMain {

  private TrainingMain() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainTransformerCommand()).execute(args));
  }
}
