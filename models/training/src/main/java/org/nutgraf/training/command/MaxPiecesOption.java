// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import org.nutgraf.semantic.TextEncoder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code --max-pieces}: how much of an article is encoded, for commands that measure its effect.
 */
public final class MaxPiecesOption {

  private static final int MIN_PIECES = 3;
  private static final int MAX_PIECES = 512;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-pieces",
      paramLabel = "N",
      description = "WordPiece tokens of an article that are encoded (default: 256).")
  private Integer maxPieces;

  /** Loads the encoder; the caller closes it. */
  public TextEncoder load() {
    if (maxPieces == null) {
      return TextEncoder.bgeSmallEnglish();
    }
    if (maxPieces < MIN_PIECES || maxPieces > MAX_PIECES) {
      throw new ParameterException(
          spec.commandLine(),
          "--max-pieces must be in [" + MIN_PIECES + ", " + MAX_PIECES + "], was " + maxPieces);
    }
    return TextEncoder.bgeSmallEnglish(1, maxPieces);
  }
}
