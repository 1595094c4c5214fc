// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * The network in PyTorch: a BERT encoder with casing embeddings added to the WordPiece embeddings,
 * and linear heads: a shared one, to which each training set adds its own.
 *
 * <p>Source: Devlin et al. 2019, "BERT"; the encoder consists of the lower layers of BGE-small,
 * Xiao et al. 2023, "C-Pack".
 */
public final class Network {

  private static final float EPSILON = 1e-12f;
  private static final String WORD = "word";
  private static final double MASKED = -1e4;

  private final NDManager manager;
  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final WordTable words;
  private final int layers;
  private final int width;
  private final Setup setup;
  private final Products products;

  /**
   * Which parts of a network are trained, and its arithmetic.
   *
   * @param frozen number of layers, from the lowest, that are not trained; unless it is 0, the
   *     embeddings below them are not trained either
   * @param half whether matrix products use 16-bit numbers
   */
  public record Setup(int frozen, boolean half) {

    /** The whole network is trained, with 32-bit numbers. */
    static final Setup WHOLE = new Setup(0, false);

    /** Returns whether a weight is trained. */
    boolean learns(String name) {
      int dot = name.indexOf('.');
      if (dot > 0 && Character.isDigit(name.charAt(0))) {
        return Integer.parseInt(name.substring(0, dot)) >= frozen;
      }
      return frozen == 0 || name.startsWith("head") || name.startsWith("sets");
    }
  }

  /** Loads the weights, and the saved moments of the word embeddings where present. */
  public Network(NDManager manager, Map<String, Tensor> tensors, Setup setup) {
    this.manager = manager;
    this.setup = setup;
    this.products = setup.half() ? HalfProducts.load(manager) : Products.EXACT;
    this.layers = NetworkWeights.layers(tensors.keySet());
    this.width = NetworkWeights.width(tensors);
    Tensor table = tensors.get(WORD);
    this.words =
        setup.learns(WORD)
            ? new WordTable(
                table,
                tensors.getOrDefault("mean:" + WORD, Tensor.zeros(table.shape())),
                tensors.getOrDefault("square:" + WORD, Tensor.zeros(table.shape())))
            : WordTable.frozen(table);
    tensors.forEach(
        (name, tensor) -> {
          if (name.equals(WORD) || name.contains(":")) {
            return;
          }
          NDArray array =
              manager.create(FloatBuffer.wrap(tensor.values()), new Shape(tensor.shape()));
          array.setRequiresGradient(setup.learns(name));
          weights.put(name, array);
        });
  }

  /** Returns the live weights by name, in the order of the tensors they were loaded from. */
  Map<String, NDArray> weights() {
    return weights;
  }

  /** Returns those of the live weights that are trained. */
  Map<String, NDArray> learning() {
    Map<String, NDArray> learning = new LinkedHashMap<>(weights);
    learning.keySet().removeIf(name -> !setup.learns(name));
    return learning;
  }

  public NDManager manager() {
    return manager;
  }

  public WordTable words() {
    return words;
  }

  /** Copies the weights out. */
  Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(WORD, words.values());
    weights.forEach(
        (name, array) ->
            tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
    return tensors;
  }

  /**
   * Returns the last hidden states, (windows, pieces, width).
   *
   * @param dropout dropout probability in what is trained, 0 outside training
   */
  public NDArray hidden(TrainingBatch batch, float dropout) {
    NDArray casing = batch.casing;
    NDArray mask = batch.mask;
    long length = casing.getShape().get(1);
    NDArray positions = weights.get("position").get(manager.arange((int) length));
    NDArray x =
        rows(batch.pieces, batch.rows)
            .add(rows(casing, weights.get("casing")))
            .add(positions.expandDims(0));
    x = drop(norm(x, "norm"), setup.frozen() > 0 ? 0 : dropout);
    NDArray bias = mask.sub(1).mul(-MASKED).expandDims(1).expandDims(1);
    for (int layer = 0; layer < layers; layer++) {
      x = layer(x, bias, layer + ".", layer < setup.frozen() ? 0 : dropout);
    }
    return x;
  }

  /** Returns the scores of all labels in every set, (windows, pieces, sets, labels). */
  public NDArray scores(NDArray hidden) {
    NDArray shared = exact(hidden, "head");
    NDArray own = exact(hidden, "sets");
    Shape shape = shared.getShape();
    long labels = shape.get(2);
    long sets = own.getShape().get(2) / labels;
    return own.reshape(shape.get(0), shape.get(1), sets, labels).add(shared.expandDims(2));
  }

  private NDArray layer(NDArray x, NDArray bias, String name, float dropout) {
    Shape shape = x.getShape();
    long batch = shape.get(0);
    long length = shape.get(1);
    NDArray query = divided(linear(x, name + "query"), batch, length);
    NDArray key = divided(linear(x, name + "key"), batch, length);
    NDArray value = divided(linear(x, name + "value"), batch, length);
    double scale = 1 / Math.sqrt(width / (double) NetworkWeights.HEADS);
    NDArray attention = query.mul(scale).matMul(key.transpose(0, 1, 3, 2)).add(bias).softmax(-1);
    NDArray joined = attention.matMul(value).transpose(0, 2, 1, 3).reshape(batch, length, width);
    NDArray attended = drop(linear(joined, name + "attended"), dropout);
    x = norm(attended.add(x), name + "attendedNorm");
    NDArray inner = linear(x, name + "inner").getNDArrayInternal().gelu();
    NDArray outer = drop(linear(inner, name + "outer"), dropout);
    return norm(outer.add(x), name + "outerNorm");
  }

  private NDArray divided(NDArray x, long batch, long length) {
    return x.reshape(batch, length, NetworkWeights.HEADS, width / NetworkWeights.HEADS)
        .transpose(0, 2, 1, 3);
  }

  private static NDArray rows(NDArray numbers, NDArray table) {
    return numbers
        .getNDArrayInternal()
        .embedding(numbers, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }

  private NDArray linear(NDArray x, String name) {
    return products.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"));
  }

  private NDArray exact(NDArray x, String name) {
    return Products.EXACT.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"));
  }

  private NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .layerNorm(
            x,
            new Shape(width),
            weights.get(name + ".weight"),
            weights.get(name + ".bias"),
            EPSILON)
        .singletonOrThrow();
  }

  private static NDArray drop(NDArray x, float rate) {
    return rate == 0 ? x : x.getNDArrayInternal().dropout(x, rate, true).singletonOrThrow();
  }
}
