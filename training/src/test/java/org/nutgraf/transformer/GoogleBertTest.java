// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BERT guesses words left out, which it does not with one weight in the wrong place. */
class GoogleBertTest {

  private static List<String> pieces;
  private static Map<String, Tensor> weights;
  private static Map<String, Tensor> head;

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(GoogleBert.isThere(), "needs -Pteacher");
    PyTorch.offline(2);
    pieces = GoogleBert.pieces();
    weights = BertWeights.start(Labels.COUNT, 2, 7);
    head = GoogleBert.weights(name -> name.startsWith("module/cls/"));
  }

  @Test
  void hasAllOfBertBase() {
    assertThat(pieces).hasSize(28_996);
    assertThat(NetworkWeights.layers(weights.keySet())).isEqualTo(12);
    assertThat(NetworkWeights.width(weights)).isEqualTo(768);
    assertThat(weights.get("11.inner.weight").shape()).containsExactly(3072, 768);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void guessesWordsLeftOut(boolean half) {
    assertThat(guess(half, "The capital of France is [MASK] .")).isEqualTo("Paris");
    assertThat(guess(half, "Barack Obama was the [MASK] of the United States ."))
        .isEqualTo("President");
    assertThat(guess(half, "Berlin is the capital of [MASK] .")).isEqualTo("Germany");
  }

  private static String guess(boolean half, String sentence) {
    int[] numbers =
        Arrays.stream(("[CLS] " + sentence + " [SEP]").split(" "))
            .mapToInt(pieces::indexOf)
            .toArray();
    Window window =
        new Window(numbers, new int[numbers.length], new int[0], new int[0], new int[0]);
    int mask = pieces.indexOf("[MASK]");
    int masked =
        IntStream.range(0, numbers.length)
            .filter(i -> numbers[i] == mask)
            .findFirst()
            .orElseThrow();
    try (NDManager manager = Engine.getInstance().newBaseManager()) {
      Network network = new Network(manager, weights, new Network.Setup(0, half));
      Batch batch =
          new Batch(manager, network.words(), List.of(new Example(window, new int[0], 0, 1)), 2);
      NDArray state = network.hidden(batch, 0).get(":," + masked);
      return pieces.get(best(manager, state));
    }
  }

  /** The head that guesses words: a layer, a norm, and the word table again. */
  private static int best(NDManager manager, NDArray state) {
    String transform = "module/cls/predictions/transform/";
    NDArray kernel = array(manager, head.get(transform + "dense/kernel"));
    NDArray x = state.matMul(kernel).add(array(manager, head.get(transform + "dense/bias")));
    x = x.getNDArrayInternal().gelu();
    x =
        x.getNDArrayInternal()
            .layerNorm(
                x,
                new Shape(768),
                array(manager, head.get(transform + "LayerNorm/gamma")),
                array(manager, head.get(transform + "LayerNorm/beta")),
                1e-12f)
            .singletonOrThrow();
    NDArray words = array(manager, weights.get("word"));
    NDArray scores =
        x.matMul(words.transpose())
            .add(array(manager, head.get("module/cls/predictions/output_bias")));
    return (int) scores.argMax().getLong();
  }

  private static NDArray array(NDManager manager, Tensor tensor) {
    return manager.create(FloatBuffer.wrap(tensor.values()), new Shape(tensor.shape()));
  }
}
