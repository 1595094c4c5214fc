// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.transformer.Transformer;

/** The engines that {@code --engine} names. */
enum Engine {
  OPENNLP,
  TRANSFORMER,
  CORENLP;

  EntityEngine load() {
    return switch (this) {
      case OPENNLP -> OpenNlp.english();
      case TRANSFORMER -> Transformer.english();
      case CORENLP -> CoreNlp.english();
    };
  }
}
