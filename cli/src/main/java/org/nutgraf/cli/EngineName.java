// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.opennlp.OpenNlp;

/** The engines that {@code --engine} knows. */
enum EngineName {
  OPENNLP {
    @Override
    EntityEngine load() {
      return OpenNlp.english();
    }
  },
  CORENLP {
    @Override
    EntityEngine load() {
      return CoreNlp.english();
    }
  };

  /**
   * Loads the engine.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if its models are not on the class path
   */
  abstract EntityEngine load();
}
