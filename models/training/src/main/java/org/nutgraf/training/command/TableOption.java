// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --output}: the table that a command writes. */
public final class TableOption {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Table to write.")
  private Path file;

  /** Returns the file. */
  public Path file() {
    return file;
  }
}
