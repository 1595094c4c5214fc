// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.training.transformer.onnx.OnnxGraph;
import org.nutgraf.training.transformer.onnx.OnnxGraph.Attribute;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * Writes the network as an ONNX file with 8-bit matrices.
 *
 * <p>Every window is a batch of its own, so the graph needs no padding and no attention mask. Each
 * output of a matrix and each row of the word embeddings has its own scale; activations are
 * quantised to 8 bits by their range in the window (dynamic quantisation). Source: "Quantize ONNX
 * models" of ONNX Runtime.
 */
public final class OnnxExport {

  /** Number of bits that leaves the weights unquantised. */
  public static final int EXACT = 32;

  private static final long TO_FLOAT = 1;

  private final Map<String, Tensor> weights;
  private final int bits;
  private final int width;
  private final OnnxGraph graph = new OnnxGraph();

  private OnnxExport(Map<String, Tensor> weights, int bits) {
    this.weights = weights;
    this.bits = bits;
    this.width = NetworkWeights.width(weights);
  }

  /**
   * Returns the bytes of the ONNX file.
   *
   * @param weights by name, see {@link NetworkWeights}
   * @param setShares weight of each set's own head in the exported head
   * @param bits of the weights: 8; or 7, which does not overflow on processors without VNNI; or 32
   *     for no quantisation
   */
  public static byte[] write(Map<String, Tensor> weights, double[] setShares, int bits) {
    return new OnnxExport(weights, bits).write(setShares);
  }

  private byte[] write(double[] setShares) {
    String pieces = graph.input("pieces");
    String casing = graph.input("casing");
    String positions = graph.input("positions");
    String word = words(pieces);
    String kind = node("Gather", constant("casing"), casing);
    String position = node("Gather", constant("position"), positions);
    String x = norm(node("Add", node("Add", word, kind), position), "norm");
    for (int layer = 0; layer < NetworkWeights.layers(weights.keySet()); layer++) {
      x = layer(x, layer + ".");
    }
    Tensor head = head("weight", setShares);
    String matrix =
        graph.floats(
            "head.weight",
            new long[] {width, Labels.COUNT},
            NetworkWeights.transposed(head).values());
    Tensor bias = head("bias", setShares);
    String scores =
        node(
            "Add",
            node("MatMul", x, matrix),
            graph.floats("head.bias", bias.shape(), bias.values()));
    scores = graph.node("LogSoftmax", List.of(scores), Attribute.of("axis", -1L));
    return graph.model(scores, "scores", Labels.COUNT);
  }

  private Tensor head(String part, double[] setShares) {
    Tensor shared = weights.get("head." + part);
    float[] own = weights.get("sets." + part).values();
    float[] sum = shared.values().clone();
    for (int set = 0; set < setShares.length; set++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (float) (setShares[set] * own[set * sum.length + i]);
      }
    }
    return new Tensor(shared.shape(), sum);
  }

  private String words(String pieces) {
    Tensor table = weights.get("word");
    if (bits > 8) {
      return node("Gather", graph.floats("word", table.shape(), table.values()), pieces);
    }
    Rows rows = Rows.of(table, 127);
    String numbers = node("Gather", graph.bytes("word", table.shape(), rows.values), pieces);
    numbers = graph.node("Cast", List.of(numbers), Attribute.of("to", TO_FLOAT));
    String scales = graph.floats("word.scale", new long[] {table.shape()[0], 1}, rows.scales);
    return node("Mul", numbers, node("Gather", scales, pieces));
  }

  private String layer(String x, String name) {
    List<String> joint =
        graph.nodes(
            "Split",
            List.of(linear(x, name + "joint", joint(name, "weight"), joint(name, "bias"))),
            3,
            Attribute.of("axis", -1L),
            Attribute.of("num_outputs", 3L));
    String query = divided(joint.get(0), name + "query", List.of(1L, 0L, 2L));
    String key = divided(joint.get(1), name + "key", List.of(1L, 2L, 0L));
    String value = divided(joint.get(2), name + "value", List.of(1L, 0L, 2L));
    String attention =
        graph.node("Softmax", List.of(node("MatMul", query, key)), Attribute.of("axis", -1L));
    String heads =
        graph.node(
            "Transpose",
            List.of(node("MatMul", attention, value)),
            Attribute.of("perm", List.of(1L, 0L, 2L)));
    String attended = node("Reshape", heads, graph.longs(name + "whole", -1, width));
    x = norm(node("Add", linear(attended, name + "attended"), x), name + "attendedNorm");
    String inner = node("Gelu", linear(x, name + "inner"));
    return norm(node("Add", linear(inner, name + "outer"), x), name + "outerNorm");
  }

  /** Query, key and value are one matrix product; the attention scale is folded into the query. */
  private Tensor joint(String name, String part) {
    Tensor query = weights.get(name + "query." + part);
    Tensor key = weights.get(name + "key." + part);
    Tensor value = weights.get(name + "value." + part);
    int n = query.values().length;
    float[] all = Arrays.copyOf(query.values(), 3 * n);
    double scale = 1 / Math.sqrt(width / (double) NetworkWeights.HEADS);
    for (int i = 0; i < n; i++) {
      all[i] = (float) (all[i] * scale);
    }
    System.arraycopy(key.values(), 0, all, n, n);
    System.arraycopy(value.values(), 0, all, 2 * n, n);
    long[] shape = query.shape().clone();
    shape[0] *= 3;
    return new Tensor(shape, all);
  }

  private String divided(String x, String name, List<Long> order) {
    long heads = NetworkWeights.HEADS;
    String shape = graph.longs(name + ".heads", -1, heads, width / heads);
    return graph.node("Transpose", List.of(node("Reshape", x, shape)), Attribute.of("perm", order));
  }

  private String linear(String x, String name) {
    return linear(x, name, weights.get(name + ".weight"), weights.get(name + ".bias"));
  }

  private String linear(String x, String name, Tensor weight, Tensor bias) {
    long[] shape = {weight.shape()[1], weight.shape()[0]};
    String added = graph.floats(name + ".bias", bias.shape(), bias.values());
    if (bits > 8) {
      float[] turned = NetworkWeights.transposed(weight).values();
      return node("Add", node("MatMul", x, graph.floats(name + ".weight", shape, turned)), added);
    }
    Rows rows = Rows.of(weight, bits == 8 ? 127 : 63);
    byte[] turned = new byte[rows.values.length];
    for (int out = 0; out < shape[1]; out++) {
      for (int in = 0; in < shape[0]; in++) {
        turned[(int) (in * shape[1]) + out] = rows.values[(int) (out * shape[0]) + in];
      }
    }
    List<String> small = graph.nodes("DynamicQuantizeLinear", List.of(x), 3);
    String matrix = graph.bytes(name + ".weight", shape, turned);
    String zero = graph.bytes(name + ".zero", new long[] {shape[1]}, new byte[(int) shape[1]]);
    String product = node("MatMulInteger", small.get(0), matrix, small.get(2), zero);
    product = graph.node("Cast", List.of(product), Attribute.of("to", TO_FLOAT));
    String scale =
        node(
            "Mul", small.get(1), graph.floats(name + ".scale", new long[] {shape[1]}, rows.scales));
    return node("Add", node("Mul", product, scale), added);
  }

  private String norm(String x, String name) {
    return graph.node(
        "LayerNormalization",
        List.of(x, constant(name + ".weight"), constant(name + ".bias")),
        Attribute.of("axis", -1L),
        Attribute.of("epsilon", 1e-12f));
  }

  private String constant(String name) {
    Tensor tensor = weights.get(name);
    return graph.floats(name, tensor.shape(), tensor.values());
  }

  private String node(String operation, String... inputs) {
    return graph.node(operation, List.of(inputs));
  }

  /** A matrix quantised to integers, with one scale per row. */
  private record Rows(byte[] values, float[] scales) {

    static Rows of(Tensor tensor, int max) {
      int width = (int) tensor.shape()[1];
      byte[] values = new byte[tensor.values().length];
      float[] scales = new float[values.length / width];
      for (int row = 0; row < scales.length; row++) {
        float largest = 1e-9f;
        for (int i = row * width; i < (row + 1) * width; i++) {
          largest = Math.max(largest, Math.abs(tensor.values()[i]));
        }
        scales[row] = largest / max;
        for (int i = row * width; i < (row + 1) * width; i++) {
          values[i] = (byte) Math.round(tensor.values()[i] / scales[row]);
        }
      }
      return new Rows(values, scales);
    }
  }
}
