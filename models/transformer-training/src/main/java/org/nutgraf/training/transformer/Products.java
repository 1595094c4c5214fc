// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;

/** The product of hidden states and a layer's matrix. */
interface Products {

  /** With 32-bit numbers. */
  Products EXACT = (x, weight, bias) -> x.getNDArrayInternal().linear(x, weight, bias).get(0);

  /**
   * Returns {@code x} times the matrix, plus the bias; gradients flow back to all three.
   *
   * @param x (windows, pieces, inputs)
   * @param weight (outputs, inputs)
   * @param bias (outputs)
   * @return (windows, pieces, outputs), in 32 bits
   */
  NDArray linear(NDArray x, NDArray weight, NDArray bias);
}
