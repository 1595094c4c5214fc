// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.nutgraf.internal.transformer.Casing;
import org.nutgraf.internal.transformer.Windows;
import org.nutgraf.training.transformer.onnx.OnnxWeights;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * The weights of the network by name, in a fixed order. Matrices have one row per output.
 *
 * <p>Names: {@code word}, {@code position}, {@code casing}, {@code norm.weight} and so on for the
 * input; {@code 0.query.weight} and so on for the layers; {@code head.weight}, {@code head.bias}
 * for the head shared by all sets; {@code sets.weight}, {@code sets.bias} for the heads of the
 * individual sets, one after the other.
 */
public final class NetworkWeights {

  /** Number of attention heads, in BGE-small and in BERT-base. */
  public static final int HEADS = 12;

  /** Width of BGE-small; see {@link #width} for that of other weights. */
  static final int WIDTH = 384;

  private NetworkWeights() {}

  /**
   * Takes the lower layers of an exported sentence encoder. Casing embeddings start at zero, heads
   * at small random values.
   *
   * @param rows token ids to keep, in their new order
   * @param layers number of layers to keep, from the lowest
   * @param labels number of labels
   * @param sets number of training sets with guidelines of their own
   */
  static Map<String, Tensor> start(
      OnnxWeights onnx, int[] rows, int layers, int labels, int sets, long seed)
      throws IOException {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    weights.put("word", some(onnx.named("embeddings.word_embeddings.weight"), rows));
    Tensor position = onnx.named("embeddings.position_embeddings.weight");
    weights.put(
        "position", withFirstRow(position, onnx.named("embeddings.token_type_embeddings.weight")));
    weights.put("casing", Tensor.zeros(Casing.values().length, WIDTH));
    weights.put("norm.weight", onnx.named("embeddings.LayerNorm.weight"));
    weights.put("norm.bias", onnx.named("embeddings.LayerNorm.bias"));
    for (int layer = 0; layer < layers; layer++) {
      String from = "encoder.layer." + layer + ".";
      linear(weights, onnx, layer + ".query", from + "attention.self.query");
      linear(weights, onnx, layer + ".key", from + "attention.self.key");
      linear(weights, onnx, layer + ".value", from + "attention.self.value");
      linear(weights, onnx, layer + ".attended", from + "attention.output.dense");
      norm(weights, onnx, layer + ".attendedNorm", from + "attention.output.LayerNorm");
      linear(weights, onnx, layer + ".inner", from + "intermediate.dense");
      linear(weights, onnx, layer + ".outer", from + "output.dense");
      norm(weights, onnx, layer + ".outerNorm", from + "output.LayerNorm");
    }
    addHeads(weights, WIDTH, labels, sets, seed);
    return weights;
  }

  /** Adds the shared head, of small random values, and each set's own head, of zeros. */
  public static void addHeads(
      Map<String, Tensor> weights, int width, int labels, int sets, long seed) {
    Tensor head = Tensor.zeros(labels, width);
    Random random = new Random(seed);
    for (int i = 0; i < head.values().length; i++) {
      head.values()[i] = (float) (0.02 * random.nextGaussian());
    }
    weights.put("head.weight", head);
    weights.put("head.bias", Tensor.zeros(labels));
    weights.put("sets.weight", Tensor.zeros((long) sets * labels, width));
    weights.put("sets.bias", Tensor.zeros((long) sets * labels));
  }

  /** Returns the width of the hidden states. */
  public static int width(Map<String, Tensor> weights) {
    return (int) weights.get("word").shape()[1];
  }

  /** Returns the number of layers that these weights have. */
  public static int layers(Set<String> names) {
    return (int) names.stream().filter(name -> name.matches("\\d+\\.query\\.weight")).count();
  }

  private static Tensor some(Tensor table, int[] rows) {
    float[] values = new float[rows.length * WIDTH];
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(table.values(), rows[r] * WIDTH, values, r * WIDTH, WIDTH);
    }
    return new Tensor(new long[] {rows.length, WIDTH}, values);
  }

  /** The token type is always 0, so its vector is added to the position embeddings in advance. */
  public static Tensor withFirstRow(Tensor position, Tensor types) {
    int width = (int) types.shape()[1];
    float[] sum = new float[Windows.MAX_PIECES * width];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = position.values()[i] + types.values()[i % width];
    }
    return new Tensor(new long[] {Windows.MAX_PIECES, width}, sum);
  }

  private static void linear(
      Map<String, Tensor> weights, OnnxWeights onnx, String name, String from) throws IOException {
    String node = "/" + from.replaceFirst("encoder\\.layer", "encoder/layer");
    int layerEnd = node.indexOf('.', node.indexOf("layer.") + "layer.".length());
    node = node.substring(0, layerEnd) + node.substring(layerEnd).replace('.', '/') + "/MatMul";
    weights.put(name + ".weight", transposed(onnx.matrixOf(node)));
    weights.put(name + ".bias", onnx.named(from + ".bias"));
  }

  private static void norm(Map<String, Tensor> weights, OnnxWeights onnx, String name, String from)
      throws IOException {
    weights.put(name + ".weight", onnx.named(from + ".weight"));
    weights.put(name + ".bias", onnx.named(from + ".bias"));
  }

  public static Tensor transposed(Tensor in) {
    int rows = (int) in.shape()[0];
    int columns = (int) in.shape()[1];
    float[] out = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[c * rows + r] = in.values()[r * columns + c];
      }
    }
    return new Tensor(new long[] {columns, rows}, out);
  }
}
