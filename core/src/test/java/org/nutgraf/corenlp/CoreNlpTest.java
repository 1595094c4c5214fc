// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.corenlp;

import org.junit.jupiter.api.Tag;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityEngineContract;

@Tag("corenlp")
class CoreNlpTest extends EntityEngineContract {

  @Override
  protected EntityEngine load() {
    return CoreNlp.english();
  }
}
