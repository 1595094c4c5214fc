// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
final class Network {

  private static final float EPSILON = 1e-12f;
  private static final String WORD = "word";
  private static final double MASKED = -1e4;

  private final NDManager manager;
  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final WordTable words;
  private final int layers;

  /** Loads the weights, and the saved moments of the word embeddings where present. */
  Network(NDManager manager, Map<String, Tensor> tensors) {
    this.manager = manager;
    this.layers = NetworkWeights.layers(tensors.keySet());
    Tensor table = tensors.get(WORD);
    this.words =
        new WordTable(
            table,
            tensors.getOrDefault("mean:" + WORD, Tensor.zeros(table.shape())),
            tensors.getOrDefault("square:" + WORD, Tensor.zeros(table.shape())));
    tensors.forEach(
        (name, tensor) -> {
          if (name.equals(WORD) || name.contains(":")) {
            return;
          }
          NDArray array =
              manager.create(FloatBuffer.wrap(tensor.values()), new Shape(tensor.shape()));
          array.setRequiresGradient(true);
          weights.put(name, array);
        });
  }

  /** Returns the trainable weights by name, in the order of the tensors they were loaded from. */
  Map<String, NDArray> weights() {
    return weights;
  }

  NDManager manager() {
    return manager;
  }

  WordTable words() {
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
   * @param dropout dropout probability, 0 outside training
   */
  NDArray hidden(TrainingBatch batch, float dropout) {
    NDArray casing = batch.casing;
    NDArray mask = batch.mask;
    long length = casing.getShape().get(1);
    NDArray positions = weights.get("position").get(manager.arange((int) length));
    NDArray x =
        rows(batch.pieces, batch.rows)
            .add(rows(casing, weights.get("casing")))
            .add(positions.expandDims(0));
    x = drop(norm(x, "norm"), dropout);
    NDArray bias = mask.sub(1).mul(-MASKED).expandDims(1).expandDims(1);
    for (int layer = 0; layer < layers; layer++) {
      x = layer(x, bias, layer + ".", dropout);
    }
    return x;
  }

  /** Returns the scores of all labels in every set, (windows, pieces, sets, labels). */
  NDArray scores(NDArray hidden) {
    NDArray shared = linear(hidden, "head");
    NDArray own = linear(hidden, "sets");
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
    double scale = 1 / Math.sqrt(NetworkWeights.WIDTH / (double) NetworkWeights.HEADS);
    NDArray attention = query.mul(scale).matMul(key.transpose(0, 1, 3, 2)).add(bias).softmax(-1);
    NDArray joined =
        attention.matMul(value).transpose(0, 2, 1, 3).reshape(batch, length, NetworkWeights.WIDTH);
    NDArray attended = drop(linear(joined, name + "attended"), dropout);
    x = norm(attended.add(x), name + "attendedNorm");
    NDArray inner = linear(x, name + "inner").getNDArrayInternal().gelu();
    NDArray outer = drop(linear(inner, name + "outer"), dropout);
    return norm(outer.add(x), name + "outerNorm");
  }

  private static NDArray divided(NDArray x, long batch, long length) {
    return x.reshape(
            batch, length, NetworkWeights.HEADS, NetworkWeights.WIDTH / NetworkWeights.HEADS)
        .transpose(0, 2, 1, 3);
  }

  private static NDArray rows(NDArray numbers, NDArray table) {
    return numbers
        .getNDArrayInternal()
        .embedding(numbers, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }

  private NDArray linear(NDArray x, String name) {
    NDList product =
        x.getNDArrayInternal()
            .linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"));
    return product.singletonOrThrow();
  }

  private NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .layerNorm(
            x,
            new Shape(NetworkWeights.WIDTH),
            weights.get(name + ".weight"),
            weights.get(name + ".bias"),
            EPSILON)
        .singletonOrThrow();
  }

  private static NDArray drop(NDArray x, float rate) {
    return rate == 0 ? x : x.getNDArrayInternal().dropout(x, rate, true).singletonOrThrow();
  }
}
