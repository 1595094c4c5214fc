// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;

/** Receives rails in order of article id. */
public interface RailSink {

  /**
   * Receives one rail.
   *
   * @param json one JSON object followed by a line break
   */
  void put(String id, String json) throws IOException;
}
