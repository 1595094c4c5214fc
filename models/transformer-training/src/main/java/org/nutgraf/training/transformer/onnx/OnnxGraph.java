// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.nutgraf.internal.onnx.ProtobufWriter;

/**
 * Builds an ONNX model node by node.
 *
 * <p>Source: {@code onnx.proto} and the operator list of the ONNX project. Nodes must be added in
 * topological order.
 */
public final class OnnxGraph {

  private static final int IR_VERSION = 9;

  /** First operator set version with Gelu. */
  private static final int OPERATOR_SET = 20;

  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;
  private static final int ATTRIBUTE_FLOAT = 1;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_INTS = 7;

  private final ProtobufWriter graph = new ProtobufWriter().text(2, "nutgraf");
  private int names;

  /** An attribute of a node. */
  public record Attribute(ProtobufWriter message) {

    public static Attribute of(String name, float value) {
      return new Attribute(
          new ProtobufWriter().text(1, name).fraction(2, value).number(20, ATTRIBUTE_FLOAT));
    }

    public static Attribute of(String name, long value) {
      return new Attribute(
          new ProtobufWriter().text(1, name).number(3, value).number(20, ATTRIBUTE_INT));
    }

    public static Attribute of(String name, List<Long> values) {
      ProtobufWriter message = new ProtobufWriter().text(1, name);
      values.forEach(value -> message.number(8, value));
      return new Attribute(message.number(20, ATTRIBUTE_INTS));
    }
  }

  /** Adds a node with one output and returns the output's name. */
  public String node(String operation, List<String> inputs, Attribute... attributes) {
    return nodes(operation, inputs, 1, attributes).get(0);
  }

  /** Adds a node and returns the names of its outputs. */
  public List<String> nodes(
      String operation, List<String> inputs, int outputs, Attribute... attributes) {
    String name = operation + "_" + names++;
    ProtobufWriter node = new ProtobufWriter();
    inputs.forEach(input -> node.text(1, input));
    List<String> made = IntStream.range(0, outputs).mapToObj(i -> name + "_" + i).toList();
    made.forEach(output -> node.text(2, output));
    node.text(3, name).text(4, operation);
    for (Attribute attribute : attributes) {
      node.message(5, attribute.message());
    }
    graph.message(1, node);
    return made;
  }

  /** Adds a tensor of 32-bit floats and returns its name. */
  public String floats(String name, long[] shape, float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return constant(name, shape, FLOAT, bytes.array());
  }

  /** Adds a tensor of 8-bit integers and returns its name. */
  public String bytes(String name, long[] shape, byte[] values) {
    return constant(name, shape, INT8, values);
  }

  /** Adds a tensor of 64-bit integers and returns its name. */
  public String longs(String name, long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return constant(name, new long[] {values.length}, INT64, bytes.array());
  }

  private String constant(String name, long[] shape, int type, byte[] raw) {
    ProtobufWriter tensor = new ProtobufWriter();
    for (long length : shape) {
      tensor.number(1, length);
    }
    String stored = "constant." + name;
    graph.message(5, tensor.number(2, type).text(8, stored).bytes(9, raw));
    return stored;
  }

  /** Adds an integer input of the length of the window. */
  public String input(String name) {
    graph.message(11, value(name, INT64, List.of()));
    return name;
  }

  /** Finishes the model and returns the bytes of the file. */
  public byte[] model(String from, String output, int width) {
    ProtobufWriter node =
        new ProtobufWriter().text(1, from).text(2, output).text(3, output).text(4, "Identity");
    graph.message(1, node);
    graph.message(12, value(output, FLOAT, List.of((long) width)));
    return new ProtobufWriter()
        .number(1, IR_VERSION)
        .text(2, "nutgraf")
        .message(7, graph)
        .message(8, new ProtobufWriter().text(1, "").number(2, OPERATOR_SET))
        .toByteArray();
  }

  private static ProtobufWriter value(String name, int type, List<Long> more) {
    ProtobufWriter shape = new ProtobufWriter().message(1, new ProtobufWriter().text(2, "pieces"));
    more.forEach(length -> shape.message(1, new ProtobufWriter().number(1, length)));
    ProtobufWriter tensor = new ProtobufWriter().number(1, type).message(2, shape);
    return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
  }
}
