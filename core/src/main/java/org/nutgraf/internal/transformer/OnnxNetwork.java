// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.nutgraf.internal.onnx.OnnxModel;

/**
 * The network of the name model. Windows are not batched: the 8-bit layers scale a run by its
 * largest value, so other windows would change the result, and one window keeps a core busy.
 */
public final class OnnxNetwork implements WindowNetwork {

  private static final String OUTPUT = "scores";

  private final OnnxModel model;

  /** Loads the network from an ONNX file; see {@link ModelFiles#graph}. */
  public OnnxNetwork(byte[] graph) {
    model = OnnxModel.load("name model", graph, 1);
  }

  @Override
  public float[][] scores(Window window) {
    long[] positions = LongStream.range(0, window.pieces().length).toArray();
    return model.run(
        Map.of(
            "pieces", input(longs(window.pieces())),
            "casing", input(longs(window.casing())),
            "positions", input(positions)),
        OUTPUT,
        scores -> rows(scores, window.words()));
  }

  private static float[][] rows(FloatBuffer scores, int[] words) {
    float[][] rows = new float[words.length][Labels.COUNT];
    for (int w = 0; w < rows.length; w++) {
      scores.get(words[w] * Labels.COUNT, rows[w]);
    }
    return rows;
  }

  private static OnnxModel.Input input(long[] values) {
    return new OnnxModel.Input(values, values.length);
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  @Override
  public void close() {
    model.close();
  }
}
