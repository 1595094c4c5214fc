// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import java.util.List;
import org.nutgraf.internal.transformer.OnnxNetwork;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.internal.transformer.WindowNetwork;
import org.nutgraf.training.transformer.OnnxExport;

/** The exported network, which reads the windows of a document in parallel. */
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

  @Override
  public void close() {
    network.close();
  }
}
