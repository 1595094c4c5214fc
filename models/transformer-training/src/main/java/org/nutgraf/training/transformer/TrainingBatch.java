// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.training.transformer.data.Example;

/** Windows padded to the same length, as arrays. */
public final class TrainingBatch {

  /** Embeddings of the WordPiece tokens of this batch. */
  final NDArray rows;

  /** Each token as an index into {@link #rows}. */
  final NDArray pieces;

  final NDArray casing;
  final NDArray mask;

  /** Weight of each label of each set in the loss: (windows, pieces, sets, labels). */
  final NDArray targets;

  public TrainingBatch(NDManager manager, WordTable words, List<Example> examples, int sets) {
    int rows = examples.size();
    int length = examples.stream().mapToInt(Example::length).max().orElseThrow();
    long[] piece = new long[rows * length];
    long[] kind = new long[rows * length];
    float[] there = new float[rows * length];
    float[] target = new float[rows * length * sets * Labels.COUNT];
    double total = examples.stream().mapToDouble(e -> e.weight() * e.labels().length).sum();
    for (int r = 0; r < rows; r++) {
      Example example = examples.get(r);
      Window window = example.window();
      for (int i = 0; i < window.pieces().length; i++) {
        piece[r * length + i] = window.pieces()[i];
        kind[r * length + i] = window.casing()[i];
        there[r * length + i] = 1;
      }
      for (int w = 0; w < example.labels().length; w++) {
        int at = (r * length + window.words()[w]) * sets + example.set();
        target[at * Labels.COUNT + example.labels()[w]] = (float) (example.weight() / total);
      }
    }
    this.rows = words.use(manager, piece);
    pieces = manager.create(LongBuffer.wrap(piece), new Shape(rows, length));
    casing = manager.create(LongBuffer.wrap(kind), new Shape(rows, length));
    mask = manager.create(FloatBuffer.wrap(there), new Shape(rows, length));
    targets = manager.create(FloatBuffer.wrap(target), new Shape(rows, length, sets, Labels.COUNT));
  }
}
