// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.transformer.ModelFiles;
import org.nutgraf.internal.transformer.TransformerTagger;
import org.nutgraf.opennlp.OpenNlp;

/**
 * The most accurate entity engine: a small transformer with weights quantised to 7 bits, run by
 * ONNX Runtime on the CPU, using OpenNLP's sentences and tokens.
 *
 * <p>The model is a separate artifact, {@code org.nutgraf:nutgraf-transformer-en}. The engine is
 * thread-safe; load it once and share it. An article is tagged on the calling thread.
 */
public final class Transformer {

  private Transformer() {}

  /**
   * Loads the engine for English.
   *
   * @return an engine, which holds native memory and must be closed by the caller
   * @throws org.nutgraf.model.ModelNotFoundException if the model is not on the class path; the
   *     message names the artifact to add
   */
  public static EntityEngine english() {
    TransformerTagger tagger =
        TransformerTagger.load(ModelFiles.ofResources("names-transformer-en"));
    return EntityEngine.of("transformer", OpenNlp.englishAnalyzer(), tagger, tagger::close);
  }
}
