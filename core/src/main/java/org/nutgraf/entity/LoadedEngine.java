// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.Objects;
import org.nutgraf.text.Analyzer;

/** An engine composed of an analyzer and a tagger. */
record LoadedEngine(String name, Analyzer analyzer, EntityTagger tagger, Runnable onClose)
    implements EntityEngine {

  LoadedEngine {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(analyzer, "analyzer must not be null");
    Objects.requireNonNull(tagger, "tagger must not be null");
    Objects.requireNonNull(onClose, "onClose must not be null");
  }

  @Override
  public void close() {
    onClose.run();
  }
}
