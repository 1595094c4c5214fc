// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.util.List;

/** The exported network, reading the windows of a document on all cores. */
final class ExportedNetwork implements WindowNetwork {

  private final OnnxNetwork network;

  /** Loads a file of {@link OnnxExport}. */
  ExportedNetwork(byte[] graph) {
    this.network = new OnnxNetwork(graph);
  }

  @Override
  public float[][] scores(Window window) {
    return network.scores(window);
  }

  @Override
  public List<float[][]> scores(List<Window> windows) {
    return windows.parallelStream().map(network::scores).toList();
  }
}
