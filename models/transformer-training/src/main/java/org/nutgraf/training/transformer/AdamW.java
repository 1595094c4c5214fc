// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (AdamW).
 *
 * <p>Source: Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization". The gradient is
 * first clipped to a norm of 1. Biases, norms, the casing embeddings and the WordPiece embeddings
 * do not decay; new layers have a higher learning rate than the encoder.
 */
final class AdamW {

  static final float BETA1 = 0.9f;
  static final float BETA2 = 0.999f;
  static final float EPSILON = 1e-8f;
  private static final float DECAY = 0.01f;
  private static final double MAX_GRADIENT = 1;

  private final Map<String, NDArray> weights;
  private final WordTable words;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private final double rate;
  private final double newRate;

  /**
   * Starts with moments of zero.
   *
   * @param weights the weights to train
   * @param rate learning rate of the encoder
   * @param newRate learning rate of heads and casing
   */
  AdamW(Map<String, NDArray> weights, WordTable words, double rate, double newRate) {
    this.weights = weights;
    this.words = words;
    this.rate = rate;
    this.newRate = newRate;
    weights.forEach(
        (name, weight) -> {
          means.put(name, weight.zerosLike());
          squares.put(name, weight.zerosLike());
        });
  }

  Map<String, NDArray> means() {
    return means;
  }

  Map<String, NDArray> squares() {
    return squares;
  }

  /**
   * Takes one step along the gradients of the weights.
   *
   * @param step number of the step, from 1
   * @param factor of the learning rates, in [0, 1]
   */
  void step(int step, double factor) {
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    float[] ofWords = words.gradient();
    double total = 0;
    for (float g : ofWords) {
      total += (double) g * g;
    }
    for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
      NDArray gradient = weight.getValue().getGradient();
      gradients.put(weight.getKey(), gradient);
      double length = gradient.norm().getFloat();
      total += length * length;
    }
    if (!Double.isFinite(total)) {
      throw new IllegalStateException(
          "gradient of step " + step + " is not finite; use a lower --rate");
    }
    float scale = (float) Math.min(1, MAX_GRADIENT / (Math.sqrt(total) + 1e-6));
    double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
      String name = weight.getKey();
      double own = factor * (isNew(name) ? newRate : rate);
      NDList inputs =
          new NDList(weight.getValue(), gradients.get(name), means.get(name), squares.get(name));
      weight
          .getValue()
          .getNDArrayInternal()
          .adamUpdate(
              inputs,
              new NDList(weight.getValue()),
              (float) own,
              (float) (own * correction),
              decays(name) ? DECAY : 0,
              scale,
              -1,
              BETA1,
              BETA2,
              EPSILON,
              true,
              true);
      gradients.get(name).subi(gradients.get(name));
    }
    words.step(ofWords, scale, factor * rate, correction);
  }

  private static boolean isNew(String name) {
    return name.startsWith("head") || name.startsWith("sets") || name.equals("casing");
  }

  private static boolean decays(String name) {
    return !name.endsWith("bias") && !name.contains("orm.") && !name.equals("casing");
  }
}
