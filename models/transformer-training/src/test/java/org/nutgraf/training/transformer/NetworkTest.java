// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.OnnxNetwork;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.internal.transformer.Windows;
import org.nutgraf.training.transformer.data.Example;
import org.nutgraf.training.transformer.data.WordPieces;
import org.nutgraf.training.transformer.onnx.Tensor;

/** The network in PyTorch, against the exported encoder that it starts from and its own export. */
class NetworkTest {

  private static final List<List<List<String>>> TEXTS =
      List.of(
          List.of(
              List.of("Lena", "Marwick", "left", "Oslo", "for", "the", "World", "Bank", "."),
              List.of("Ghana", "lent", "her", "a", "harbour", ".")),
          List.of(List.of("Tomas", "Okoye", "of", "Accra", "said", "nothing", ".")),
          List.of(List.of("The", "harbour", "stayed", "closed", ".")));

  private static final List<List<String>> TAGS =
      List.of(
          List.of(
              "B-PER", "I-PER", "O", "B-LOC", "O", "O", "B-ORG", "I-ORG", "O", "B-LOC", "O", "O",
              "O", "O", "O"),
          List.of("B-PER", "I-PER", "O", "B-LOC", "O", "O", "O"),
          List.of("O", "O", "O", "O", "O"));

  private static final double[] HALVES = {0.5, 0.5};

  private static WordPieces pieces;
  private static Windows windows;
  private static Map<String, Tensor> start;

  @BeforeAll
  static void load() throws IOException {
    PyTorch.offline(2);
    List<String> all = StartingEncoder.pieces();
    pieces = WordPieces.mostFrequent(all, List.<String>of().iterator(), all.size());
    windows = new Windows(pieces.vocabulary());
    start = start(2);
  }

  private static Map<String, Tensor> start(int layers) throws IOException {
    return NetworkWeights.start(
        StartingEncoder.weights(), pieces.rows(), layers, Labels.COUNT, 2, 7);
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      Window window = windows.cut(TEXTS.get(i)).get(0);
      int[] labels = TAGS.get(i).stream().mapToInt(Labels::of).toArray();
      examples.add(new Example(window, labels, i % 2, 1));
    }
    return examples;
  }

  private static float[] original(Window window) throws Exception {
    byte[] file;
    try (InputStream in = NetworkTest.class.getResourceAsStream(StartingEncoder.MODEL)) {
      file = in.readAllBytes();
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] pieces = Arrays.stream(window.pieces()).asLongStream().toArray();
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, pieces.length};
    try (OrtSession session = environment.createSession(file, new OrtSession.SessionOptions());
        OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ones.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      float[] values = new float[pieces.length * NetworkWeights.WIDTH];
      states.getFloatBuffer().get(values);
      return values;
    }
  }

  /** Casing begins at zero, so an untrained network equals the encoder, whatever the casing is. */
  @Test
  void untrainedNetworkIsTheExportedEncoder() throws Exception {
    List<Example> examples = examples();
    try (NDManager manager = Engine.getInstance().newBaseManager()) {
      Network network = new Network(manager, start(12), Network.Setup.WHOLE);
      TrainingBatch batch = new TrainingBatch(manager, network.words(), examples, 2);
      float[] hidden = network.hidden(batch, 0).toFloatArray();
      int length = examples.stream().mapToInt(Example::length).max().orElseThrow();
      for (int r = 0; r < examples.size(); r++) {
        float[] expected = original(examples.get(r).window());
        float[] row =
            Arrays.copyOfRange(
                hidden,
                r * length * NetworkWeights.WIDTH,
                r * length * NetworkWeights.WIDTH + expected.length);
        for (int i = 0; i < expected.length; i++) {
          assertThat(Math.abs(row[i] - expected[i])).isLessThan(1e-4f);
        }
      }
    }
  }

  @Test
  void learnsExportsAndResumes(@TempDir Path folder) throws Exception {
    List<Example> examples = examples();
    List<Example> many = Collections.nCopies(12, examples).stream().flatMap(List::stream).toList();
    Path whole = Files.createDirectory(folder.resolve("whole"));
    Map<String, Tensor> learnt =
        new TransformerTrainer(options(100), HALVES, whole, line -> {})
            .train(start, many, List.of(), examples);

    OnnxNetwork full = new OnnxNetwork(OnnxExport.write(learnt, HALVES, 32));
    OnnxNetwork small = new OnnxNetwork(OnnxExport.write(learnt, HALVES, 7));
    for (Example example : examples) {
      float[][] exact = full.scores(example.window());
      float[][] rough = small.scores(example.window());
      assertThat(labels(exact)).isEqualTo(example.labels());
      assertThat(labels(rough)).isEqualTo(example.labels());
      for (int w = 0; w < exact.length; w++) {
        double sum = 0;
        for (int label = 0; label < Labels.COUNT; label++) {
          sum += Math.exp(exact[w][label]);
          assertThat(Math.exp(rough[w][label])).isCloseTo(Math.exp(exact[w][label]), within(0.15));
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
      }
    }

    for (String line : List.of("step 30 ", "pass 1:", "pass 2:")) {
      Path broken = Files.createDirectory(folder.resolve(line.replaceAll("\\W", "")));
      interrupt(broken, line, many, examples);
      assertResumes(broken, learnt, many, examples);
    }
  }

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** States are saved every 9 steps, so one coincides with the end of a pass of 18. */
  private static TrainerOptions options(int reportEvery) {
    return new TrainerOptions(1, 2, 2, 0, 2, 2e-4, 5e-3, 9, reportEvery, Network.Setup.WHOLE);
  }

  private static void interrupt(Path work, String at, List<Example> many, List<Example> examples) {
    assertThatThrownBy(
            () ->
                new TransformerTrainer(
                        options(30),
                        HALVES,
                        work,
                        line -> {
                          if (line.startsWith(at)) {
                            throw new Stop();
                          }
                        })
                    .train(start, many, List.of(), examples))
        .isInstanceOf(Stop.class);
  }

  private static void assertResumes(
      Path work, Map<String, Tensor> learnt, List<Example> many, List<Example> examples)
      throws IOException {
    List<String> lines = new ArrayList<>();
    Map<String, Tensor> resumed =
        new TransformerTrainer(options(100), HALVES, work, lines::add)
            .train(start, many, List.of(), examples);
    assertThat(lines.get(0)).endsWith("done").doesNotContain(" 0 of them");
    learnt.forEach(
        (name, tensor) ->
            assertThat(difference(resumed.get(name).values(), tensor.values()))
                .as(name)
                .isLessThan(1e-6f));
  }

  /** Returns the largest difference; one assertion per value would be slow for millions of them. */
  private static float difference(float[] one, float[] other) {
    assertThat(one).hasSameSizeAs(other);
    float largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  /** Neither embeddings nor lower layers change, also when an interrupted run resumes. */
  @Test
  void frozenLayersAreUnchanged(@TempDir Path folder) throws Exception {
    List<Example> examples = examples();
    List<Example> many = Collections.nCopies(6, examples).stream().flatMap(List::stream).toList();
    TrainerOptions once = frozen(1);
    Map<String, Tensor> learnt =
        new TransformerTrainer(once, HALVES, folder, line -> {})
            .train(start, many, List.of(), examples);
    learnt.forEach(
        (name, tensor) -> {
          float moved = difference(tensor.values(), start.get(name).values());
          if (once.setup().learns(name)) {
            assertThat(moved).as(name).isPositive();
          } else {
            assertThat(moved).as(name).isZero();
          }
        });
    assertThat(learnt.keySet().stream().filter(once.setup()::learns))
        .contains("1.query.weight", "head.weight")
        .doesNotContain("word", "position", "casing", "norm.bias", "0.outer.weight");

    Path interrupted = Files.createDirectory(folder.resolve("interrupted"));
    assertThatThrownBy(
            () ->
                new TransformerTrainer(once, HALVES, interrupted, line -> {}, network -> stop())
                    .train(start, many, List.of(), examples))
        .isInstanceOf(Stop.class);
    Map<String, Tensor> resumed =
        new TransformerTrainer(once, HALVES, interrupted, line -> {})
            .train(Map.of(), many, List.of(), examples);
    learnt.forEach(
        (name, tensor) ->
            assertThat(difference(resumed.get(name).values(), tensor.values()))
                .as(name)
                .isLessThan(1e-6f));
  }

  private static TrainerOptions frozen(int layers) {
    return new TrainerOptions(1, 2, 2, 0, 3, 2e-4, 5e-3, 4, 100, new Network.Setup(layers, false));
  }

  private static void stop() {
    throw new Stop();
  }

  /** 16-bit products differ in the third digit, both states and gradients. */
  @Test
  void halfProductsAreCloseToExactOnes() {
    try (NDManager manager = Engine.getInstance().newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(2, 5, 64));
      NDArray weight = manager.randomNormal(new Shape(48, 64));
      NDArray bias = manager.randomNormal(new Shape(48));
      float[] exact = gradients(Products.EXACT, x, weight, bias);
      float[] half = gradients(HalfProducts.load(manager), x, weight, bias);
      assertThat(half).isNotEqualTo(exact);
      assertThat(difference(half, exact)).isLessThan(0.3f);
    }
  }

  /** Returns the product and the gradients of the mean of its squares. */
  private static float[] gradients(Products products, NDArray x, NDArray weight, NDArray bias) {
    List<NDArray> inputs = List.of(x.duplicate(), weight.duplicate(), bias.duplicate());
    inputs.forEach(array -> array.setRequiresGradient(true));
    FloatBuffer all = FloatBuffer.allocate(480 + 640 + 3072 + 48);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray product = products.linear(inputs.get(0), inputs.get(1), inputs.get(2));
      all.put(product.toFloatArray());
      collector.backward(product.square().mean());
    }
    inputs.forEach(array -> all.put(array.getGradient().toFloatArray()));
    return all.array();
  }

  /** A set's own head changes only when that set is read. */
  @Test
  void setsAreTrainedSeparately(@TempDir Path folder) throws Exception {
    List<Example> one = examples().stream().filter(example -> example.set() == 0).toList();
    TrainerOptions options =
        new TrainerOptions(1, 2, 2, 0, 2, 1e-4, 1e-3, 100, 100, Network.Setup.WHOLE);
    Map<String, Tensor> learnt =
        new TransformerTrainer(options, HALVES, folder, line -> {})
            .train(start, one, List.of(), one);
    float[] heads = learnt.get("sets.bias").values();
    assertThat(Arrays.copyOf(heads, Labels.COUNT)).isNotEqualTo(new float[Labels.COUNT]);
    assertThat(Arrays.copyOfRange(heads, Labels.COUNT, 2 * Labels.COUNT))
        .isEqualTo(new float[Labels.COUNT]);
  }

  private static int[] labels(float[][] scores) {
    int[] labels = new int[scores.length];
    for (int w = 0; w < labels.length; w++) {
      for (int label = 1; label < Labels.COUNT; label++) {
        labels[w] = scores[w][label] > scores[w][labels[w]] ? label : labels[w];
      }
    }
    return labels;
  }
}
