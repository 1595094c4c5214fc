// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nutgraf.semantic.SemanticVector;

class ClsOnlyGraphTest {

  private static byte[] model;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = ClsOnlyGraphTest.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx")) {
      model = in.readAllBytes();
    }
  }

  private static float[] states(byte[] graph, long... pieces) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, pieces.length};
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    try (OrtSession session = environment.createSession(graph);
        OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ones.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      float[] values = new float[states.getFloatBuffer().remaining()];
      states.getFloatBuffer().get(values);
      return values;
    }
  }

  @Test
  void theFirstStateIsThatOfTheFullModel() throws Exception {
    byte[] cut = ClsOnlyGraph.of(model);
    long[] pieces = {101, 3639, 3078, 3007, 4152, 1037, 4307, 1998, 1996, 6067, 2003, 2330, 102};

    float[] first = states(cut, pieces);
    float[] all = states(model, pieces);

    assertThat(first).hasSize(384);
    assertThat(all).hasSize(384 * pieces.length);
    assertThat(SemanticVector.of(first).cosine(SemanticVector.of(Arrays.copyOf(all, 384))))
        .isGreaterThan(0.99);
  }

  @Test
  void anotherModelIsUnchanged() throws IOException {
    byte[] other =
        new ProtobufWriter()
            .number(1, 9)
            .message(7, new ProtobufWriter().message(1, new ProtobufWriter().text(3, "other/node")))
            .toByteArray();
    assertThat(ClsOnlyGraph.of(other)).isSameAs(other);
  }

  @Test
  void aTruncatedModelIsRejected() {
    assertThatThrownBy(() -> ClsOnlyGraph.of(Arrays.copyOf(model, model.length / 2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("truncated");
  }
}
