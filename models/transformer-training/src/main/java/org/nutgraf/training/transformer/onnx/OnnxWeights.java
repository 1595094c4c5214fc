// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.onnx.Protobuf;

/**
 * The 32-bit weights in an ONNX file.
 *
 * <p>Source: {@code onnx.proto} of the ONNX project. Matrices renamed by the exporter are found
 * through the node that multiplies by them.
 */
public final class OnnxWeights {

  private static final int GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_NAME = 3;
  private static final int TENSOR_DIMS = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW = 9;
  private static final int FLOAT = 1;

  private final Map<String, Tensor> tensors = new HashMap<>();
  private final Map<String, List<String>> inputsOfNode = new HashMap<>();

  private OnnxWeights() {}

  /**
   * Reads a model file.
   *
   * @throws IOException if it is not an ONNX model
   */
  public static OnnxWeights read(byte[] file) throws IOException {
    OnnxWeights weights = new OnnxWeights();
    Protobuf model = new Protobuf(ByteBuffer.wrap(file));
    while (model.next()) {
      if (model.field() == GRAPH) {
        weights.readGraph(new Protobuf(model.bytes()));
      } else {
        model.skip();
      }
    }
    return weights;
  }

  private void readGraph(Protobuf graph) throws IOException {
    while (graph.next()) {
      switch (graph.field()) {
        case GRAPH_NODE -> readNode(new Protobuf(graph.bytes()));
        case GRAPH_INITIALIZER -> readTensor(new Protobuf(graph.bytes()));
        default -> graph.skip();
      }
    }
  }

  private void readNode(Protobuf node) throws IOException {
    List<String> inputs = new ArrayList<>();
    String name = "";
    while (node.next()) {
      switch (node.field()) {
        case NODE_INPUT -> inputs.add(node.text());
        case NODE_NAME -> name = node.text();
        default -> node.skip();
      }
    }
    inputsOfNode.put(name, inputs);
  }

  private void readTensor(Protobuf tensor) throws IOException {
    List<Long> shape = new ArrayList<>();
    long type = 0;
    String name = "";
    ByteBuffer raw = ByteBuffer.allocate(0);
    while (tensor.next()) {
      switch (tensor.field()) {
        case TENSOR_DIMS -> shape.add(tensor.number());
        case TENSOR_TYPE -> type = tensor.number();
        case TENSOR_NAME -> name = tensor.text();
        case TENSOR_RAW -> raw = tensor.bytes();
        default -> tensor.skip();
      }
    }
    if (type == FLOAT) {
      long size = shape.stream().mapToLong(n -> n).reduce(1, Math::multiplyExact);
      if (raw.remaining() != size * Float.BYTES) {
        throw new IOException(
            "weights \"" + name + "\" must be stored in the model file as raw 32-bit floats");
      }
      float[] values = new float[(int) size];
      raw.asFloatBuffer().get(values);
      tensors.put(name, new Tensor(shape.stream().mapToLong(n -> n).toArray(), values));
    }
  }

  /**
   * Returns a weight by its name.
   *
   * @throws IOException if there is none
   */
  public Tensor named(String name) throws IOException {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IOException(
          "model has no weights \""
              + name
              + "\"; use a BERT model exported by Optimum with 32-bit weights");
    }
    return tensor;
  }

  /**
   * Returns the matrix that a node multiplies by.
   *
   * @throws IOException if there is none
   */
  public Tensor matrixOf(String node) throws IOException {
    for (String input : inputsOfNode.getOrDefault(node, List.of())) {
      if (tensors.containsKey(input)) {
        return tensors.get(input);
      }
    }
    throw new IOException(
        "model has no matrix at \""
            + node
            + "\"; use a BERT model exported by Optimum with 32-bit weights");
  }
}
