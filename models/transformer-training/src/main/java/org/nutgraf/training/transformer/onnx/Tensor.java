// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.onnx;

/**
 * A dense tensor.
 *
 * @param shape size of each dimension, outermost first
 * @param values the values in row-major order
 */
public record Tensor(long[] shape, float[] values) {

  public Tensor {
    long size = 1;
    for (long length : shape) {
      size *= length;
    }
    if (size != values.length) {
      throw new IllegalArgumentException(
          "shape must hold " + values.length + " values, holds " + size);
    }
  }

  public static Tensor zeros(long... shape) {
    long size = 1;
    for (long length : shape) {
      size *= length;
    }
    return new Tensor(shape, new float[Math.toIntExact(size)]);
  }
}
