// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

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
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.training.transformer.Network;
import org.nutgraf.training.transformer.NetworkWeights;
import org.nutgraf.training.transformer.PyTorch;
import org.nutgraf.training.transformer.TrainingBatch;
import org.nutgraf.training.transformer.data.Example;
import org.nutgraf.training.transformer.onnx.Tensor;

/** BERT predicts masked words, which it would not with one weight in the wrong place. */
class GoogleBertTest {

  private static List<String> pieces;
  private static Map<String, Tensor> weights;
  private static Map<String, Tensor> head;

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(GoogleBert.isAvailable(), "needs -Pteacher");
    PyTorch.offline(2);
    pieces = GoogleBert.pieces();
    weights = BertWeights.start(Labels.COUNT, 2, 7);
    head = GoogleBert.weights(name -> name.startsWith("module/cls/"));
  }

  @Test
  void containsAllOfBertBase() {
    assertThat(pieces).hasSize(28_996);
    assertThat(NetworkWeights.layers(weights.keySet())).isEqualTo(12);
    assertThat(NetworkWeights.width(weights)).isEqualTo(768);
    assertThat(weights.get("11.inner.weight").shape()).containsExactly(3072, 768);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void predictsMaskedWords(boolean half) {
    assertThat(predict(half, "The capital of France is [MASK] .")).isEqualTo("Paris");
    assertThat(predict(half, "Barack Obama was the [MASK] of the United States ."))
        .isEqualTo("President");
    assertThat(predict(half, "Berlin is the capital of [MASK] .")).isEqualTo("Germany");
  }

  private static String predict(boolean half, String sentence) {
    int[] ids =
        Arrays.stream(("[CLS] " + sentence + " [SEP]").split(" "))
            .mapToInt(pieces::indexOf)
            .toArray();
    Window window = new Window(ids, new int[ids.length], new int[0], new int[0], new int[0]);
    int mask = pieces.indexOf("[MASK]");
    int masked =
        IntStream.range(0, ids.length).filter(i -> ids[i] == mask).findFirst().orElseThrow();
    try (NDManager manager = Engine.getInstance().newBaseManager()) {
      Network network = new Network(manager, weights, new Network.Setup(0, half));
      TrainingBatch batch =
          new TrainingBatch(
              manager, network.words(), List.of(new Example(window, new int[0], 0, 1)), 2);
      NDArray state = network.hidden(batch, 0).get(":," + masked);
      return pieces.get(best(manager, state));
    }
  }

  /** The head that predicts words: a layer, a norm, and the word embeddings again. */
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
