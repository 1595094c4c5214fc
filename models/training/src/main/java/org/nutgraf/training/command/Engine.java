// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.transformer.Transformer;

/** The values of {@code --engine}. */
public enum Engine {
  OPENNLP,
  TRANSFORMER,
  CORENLP;

  /** Loads the models of the engine. */
  public EntityEngine load() {
    return switch (this) {
      case OPENNLP -> OpenNlp.english();
      case TRANSFORMER -> Transformer.english();
      case CORENLP -> CoreNlp.english();
    };
  }
}
