// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nutgraf.training.transformer.onnx.Tensor;

/** Steps of the optimizer against numbers worked out by hand. */
class AdamWTest {

  private static final double RATE = 0.1;
  private static final double NEW_RATE = 0.2;
  private static final Offset<Float> EXACT = within(1e-5f);

  private NDManager manager;
  private WordTable words;
  private Map<String, NDArray> weights;

  @BeforeAll
  static void offline() {
    PyTorch.offline(1);
  }

  @BeforeEach
  void open() {
    manager = Engine.getInstance().newBaseManager();
    Tensor none = Tensor.zeros(1, NetworkWeights.WIDTH);
    words = new WordTable(none, none, none);
    weights = new LinkedHashMap<>();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private void weight(String name, float value) {
    NDArray weight = manager.create(new float[] {value});
    weight.setRequiresGradient(true);
    weights.put(name, weight);
  }

  /** Gives each weight its gradient, and the words one of zero. */
  private void gradients(float... slopes) {
    NDArray used = words.use(manager, new long[] {0});
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray loss = used.sum().mul(0);
      int i = 0;
      for (NDArray weight : weights.values()) {
        loss = loss.add(weight.mul(slopes[i++]).sum());
      }
      collector.backward(loss);
    }
  }

  private float value(String name) {
    return weights.get(name).toFloatArray()[0];
  }

  @Test
  void theFirstStepIsTheRateAgainstTheGradientAndTheDecay() {
    weight("layer.weight", 1);
    weight("layer.bias", 1);
    weight("head.weight", 1);
    AdamW adam = new AdamW(weights, words, RATE, NEW_RATE);
    gradients(0.3f, -0.3f, 0.3f);
    adam.step(1, 1);
    // The encoder decays by 0.01 of the rate, a bias not at all, new layers have their own rate.
    assertThat(value("layer.weight")).isCloseTo(1 - 0.1f - 0.001f, EXACT);
    assertThat(value("layer.bias")).isCloseTo(1 + 0.1f, EXACT);
    assertThat(value("head.weight")).isCloseTo(1 - 0.2f - 0.002f, EXACT);
  }

  @Test
  void gradientsAreScaledDownToALengthOfOne() {
    weight("a.bias", 0);
    weight("b.bias", 0);
    AdamW adam = new AdamW(weights, words, RATE, NEW_RATE);
    gradients(3, 4);
    adam.step(1, 1);
    // Moments of 0.6 and 0.8.
    assertThat(adam.means().get("a.bias").toFloatArray()[0]).isCloseTo(0.06f, EXACT);
    assertThat(adam.means().get("b.bias").toFloatArray()[0]).isCloseTo(0.08f, EXACT);
    assertThat(adam.squares().get("b.bias").toFloatArray()[0]).isCloseTo(0.00064f, EXACT);
  }

  @Test
  void theSecondStepFollowsBothGradients() {
    weight("a.bias", 0);
    AdamW adam = new AdamW(weights, words, RATE, NEW_RATE);
    gradients(0.5f);
    adam.step(1, 1);
    gradients(-0.25f);
    adam.step(2, 0.5);
    // Mean 0.9 * 0.05 - 0.025 = 0.02, corrected by 1 - 0.81; square 0.999 * 0.00025 + 0.0000625,
    // corrected by 1 - 0.998001; half the rate.
    double mean = 0.02 / 0.19;
    double root = Math.sqrt(0.00031225 / 0.001999);
    assertThat(value("a.bias")).isCloseTo((float) (-0.1 - 0.05 * mean / root), EXACT);
  }

  @Test
  void aGradientThatIsNotFiniteIsRefused() {
    weight("a.bias", 0);
    AdamW adam = new AdamW(weights, words, RATE, NEW_RATE);
    gradients(Float.NaN);
    assertThatThrownBy(() -> adam.step(1, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("gradient of step 1 is not finite; use a lower --rate");
  }
}
