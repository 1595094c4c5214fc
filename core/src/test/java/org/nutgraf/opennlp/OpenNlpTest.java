// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityEngineContract;

class OpenNlpTest extends EntityEngineContract {

  @Override
  protected EntityEngine load() {
    return OpenNlp.english();
  }
}
