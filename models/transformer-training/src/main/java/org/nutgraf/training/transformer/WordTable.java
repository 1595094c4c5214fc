// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * The WordPiece embeddings: half of all weights, of which a batch uses few. Only the rows in use
 * become a PyTorch array, and only they are updated.
 *
 * <p>Departure from Adam: the moments of rows outside a batch are left unchanged. A frozen table is
 * not updated and has no moments.
 */
public final class WordTable {

  private final float[] values;
  private final float[] mean;
  private final float[] square;
  private final int[] placeOf;
  private final int width;
  private int[] rows = {};
  private NDArray used;

  WordTable(Tensor values, Tensor mean, Tensor square) {
    this.values = values.values().clone();
    this.mean = mean.values().clone();
    this.square = square.values().clone();
    this.placeOf = new int[(int) values.shape()[0]];
    this.width = (int) values.shape()[1];
    Arrays.fill(placeOf, -1);
  }

  /** Creates a table that is not trained. */
  static WordTable frozen(Tensor values) {
    Tensor none = Tensor.zeros(0, values.shape()[1]);
    return new WordTable(values, none, none);
  }

  boolean isFrozen() {
    return mean.length == 0;
  }

  /**
   * Loads the rows of these tokens and replaces each token id by its index among them.
   *
   * @return the rows, with gradients enabled unless the table is frozen
   */
  NDArray use(NDManager manager, long[] pieces) {
    int[] found = new int[pieces.length];
    int count = 0;
    for (int i = 0; i < pieces.length; i++) {
      int piece = (int) pieces[i];
      if (placeOf[piece] < 0) {
        placeOf[piece] = count;
        found[count++] = piece;
      }
      pieces[i] = placeOf[piece];
    }
    rows = Arrays.copyOf(found, count);
    float[] some = new float[count * width];
    for (int r = 0; r < count; r++) {
      placeOf[rows[r]] = -1;
      System.arraycopy(values, rows[r] * width, some, r * width, width);
    }
    used = manager.create(FloatBuffer.wrap(some), new Shape(count, width));
    used.setRequiresGradient(!isFrozen());
    return used;
  }

  /** Returns the gradient of the rows in use, empty if the table is frozen. */
  float[] gradient() {
    return isFrozen() ? new float[0] : used.getGradient().toFloatArray();
  }

  /** Updates the rows in use by Adam. */
  void step(float[] gradient, float scale, double rate, double correction) {
    for (int r = 0; r < rows.length && !isFrozen(); r++) {
      int at = rows[r] * width;
      for (int i = 0; i < width; i++, at++) {
        float g = scale * gradient[r * width + i];
        mean[at] += (1 - AdamW.BETA1) * (g - mean[at]);
        square[at] += (1 - AdamW.BETA2) * (g * g - square[at]);
        values[at] -=
            (float) (rate * correction * mean[at] / (Math.sqrt(square[at]) + AdamW.EPSILON));
      }
    }
  }

  Tensor values() {
    return tensor(values);
  }

  Tensor mean() {
    return tensor(mean);
  }

  Tensor square() {
    return tensor(square);
  }

  private Tensor tensor(float[] numbers) {
    return new Tensor(new long[] {numbers.length / width, width}, numbers);
  }
}
