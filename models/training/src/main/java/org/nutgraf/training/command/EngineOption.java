// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import org.nutgraf.entity.EntityEngine;
import picocli.CommandLine.Option;

/** {@code --engine}: which name finder a command uses. */
public final class EngineOption {

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description =
          "Name finder: opennlp (default), transformer, or corenlp (only in a build with -Pcorenlp).")
  private Engine engine;

  /** Loads the engine; see {@link Engine#load}. */
  public EntityEngine load() {
    return engine.load();
  }
}
