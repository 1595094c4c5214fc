// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}: the folder of the labelled data. */
public final class DataOption {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the labelled data.")
  private Path folder;

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }
}
