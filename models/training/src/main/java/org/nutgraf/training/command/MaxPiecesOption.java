// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import org.nutgraf.semantic.TextEncoder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of an article the encoder reads, in commands that measure what that costs. */
final class MaxPiecesOption {

  private static final int LEAST = 3;
  private static final int MOST = 512;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-pieces",
      paramLabel = "N",
      description =
          "Word pieces that the encoder reads of an article (default: the library's own).")
  private Integer maxPieces;

  /** Loads the encoder; the caller closes it. */
  TextEncoder load() {
    if (maxPieces == null) {
      return TextEncoder.bgeSmallEnglish();
    }
    if (maxPieces < LEAST || maxPieces > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "--max-pieces must be in [" + LEAST + ", " + MOST + "], was " + maxPieces);
    }
    return TextEncoder.bgeSmallEnglish(1, maxPieces);
  }
}
