// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.nutgraf.cli.io.Output;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --output}: where a command writes its results. */
final class OutputOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE instead of standard output. FILE is created only once it is complete.")
  private Optional<Path> file = Optional.empty();

  /** Returns the file, or empty for standard output. */
  Optional<Path> file() {
    return file;
  }

  /** Opens the file, or standard output. */
  Output open() throws IOException {
    return Output.open(file, spec.commandLine().getOut());
  }
}
