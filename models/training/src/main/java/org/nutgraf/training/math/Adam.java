// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

/**
 * Gradient descent with adaptive step sizes (Kingma and Ba 2015), with the paper's decay rates 0.9
 * and 0.999. An instance holds the moments of one fit. Not thread-safe.
 */
public final class Adam {

  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double EPSILON = 1e-9;

  private final double rate;
  private final double[] mean;
  private final double[] square;
  private int step;

  /**
   * Creates an optimizer.
   *
   * @param size number of weights
   * @param rate learning rate, approximately the maximum change of a weight per step, > 0
   */
  public Adam(int size, double rate) {
    this.rate = rate;
    mean = new double[size];
    square = new double[size];
  }

  /** Updates the weights by one step. */
  public void step(double[] weights, double[] gradient) {
    step++;
    for (int i = 0; i < weights.length; i++) {
      mean[i] = FIRST_DECAY * mean[i] + 0.1 * gradient[i];
      square[i] = SECOND_DECAY * square[i] + 0.001 * gradient[i] * gradient[i];
      double first = mean[i] / (1 - Math.pow(FIRST_DECAY, step));
      double second = square[i] / (1 - Math.pow(SECOND_DECAY, step));
      weights[i] -= rate * first / (Math.sqrt(second) + EPSILON);
    }
  }
}
