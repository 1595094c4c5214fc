// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.transformer.ModelFiles;
import org.nutgraf.internal.transformer.TransformerTagger;
import org.nutgraf.opennlp.OpenNlp;

/**
 * The most accurate entity engine: a small transformer with 8-bit weights, run by ONNX Runtime on
 * the processor, on the sentences and tokens of OpenNLP.
 *
 * <p>Its model is an artifact of its own, {@code org.nutgraf:nutgraf-transformer-en}. Thread-safe;
 * loads once and is shared. An article is tagged on the thread that asks.
 */
public final class Transformer {

  private Transformer() {}

  /**
   * Loads the engine for English. It holds native memory, so close it when done.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if the model is not on the class path; the
   *     message names the artifact to add
   */
  public static EntityEngine english() {
    TransformerTagger tagger =
        TransformerTagger.load(ModelFiles.ofResources("names-transformer-en"));
    return EntityEngine.of("transformer", OpenNlp.englishAnalyzer(), tagger, tagger::close);
  }
}
