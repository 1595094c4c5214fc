// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nutgraf.internal.transformer.Casing;
import org.nutgraf.training.transformer.NetworkWeights;
import org.nutgraf.training.transformer.onnx.Tensor;

/** Converts the variables of Google's BERT to the names and shapes of {@link NetworkWeights}. */
final class BertWeights {

  private static final String MODULE = "module/bert/";
  private static final String EMBEDDINGS = MODULE + "embeddings/";
  private static final String ENCODER = MODULE + "encoder/";

  private final Map<String, Tensor> variables;
  private final Map<String, Tensor> weights = new LinkedHashMap<>();

  private BertWeights(Map<String, Tensor> variables) {
    this.variables = variables;
  }

  /**
   * Returns all layers of BERT with new heads. Casing embeddings are zero, since the tokens are
   * cased.
   *
   * @param labels number of labels
   * @param sets number of training sets with guidelines of their own
   */
  static Map<String, Tensor> start(int labels, int sets, long seed) throws IOException {
    BertWeights bert =
        new BertWeights(
            GoogleBert.weights(name -> name.startsWith(EMBEDDINGS) || name.startsWith(ENCODER)));
    bert.addEncoder();
    NetworkWeights.addHeads(bert.weights, NetworkWeights.width(bert.weights), labels, sets, seed);
    return bert.weights;
  }

  private void addEncoder() throws IOException {
    Tensor word = variable("embeddings/word_embeddings");
    weights.put("word", word);
    weights.put(
        "position",
        NetworkWeights.withFirstRow(
            variable("embeddings/position_embeddings"),
            variable("embeddings/token_type_embeddings")));
    weights.put("casing", Tensor.zeros(Casing.values().length, word.shape()[1]));
    norm("norm", "embeddings/LayerNorm");
    for (int layer = 0; variables.containsKey(kernel(layer)); layer++) {
      String from = "encoder/layer_" + layer + "/";
      linear(layer + ".query", from + "attention/self/query");
      linear(layer + ".key", from + "attention/self/key");
      linear(layer + ".value", from + "attention/self/value");
      linear(layer + ".attended", from + "attention/output/dense");
      norm(layer + ".attendedNorm", from + "attention/output/LayerNorm");
      linear(layer + ".inner", from + "intermediate/dense");
      linear(layer + ".outer", from + "output/dense");
      norm(layer + ".outerNorm", from + "output/LayerNorm");
    }
  }

  private static String kernel(int layer) {
    return ENCODER + "layer_" + layer + "/attention/self/query/kernel";
  }

  private void linear(String name, String from) throws IOException {
    weights.put(name + ".weight", NetworkWeights.transposed(variable(from + "/kernel")));
    weights.put(name + ".bias", variable(from + "/bias"));
  }

  private void norm(String name, String from) throws IOException {
    weights.put(name + ".weight", variable(from + "/gamma"));
    weights.put(name + ".bias", variable(from + "/beta"));
  }

  private Tensor variable(String name) throws IOException {
    Tensor tensor = variables.get(MODULE + name);
    if (tensor == null) {
      throw new IOException("BERT has no variable \"" + MODULE + name + "\"");
    }
    return tensor;
  }
}
