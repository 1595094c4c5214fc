// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.internal.transformer.ModelFiles;
import org.nutgraf.internal.transformer.TransformerTagger;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.text.Analyzer;

/**
 * The most accurate entity engine: a small transformer with 8-bit weights, run by ONNX Runtime on
 * the processor, on the sentences and tokens of OpenNLP.
 *
 * <p>Its model is an artifact of its own, {@code org.nutgraf:nutgraf-transformer-en}. Thread-safe;
 * loads once and is shared. An article is tagged on the thread that asks.
 */
public final class Transformer implements EntityEngine {

  private final Analyzer analyzer;
  private final EntityTagger tagger;

  private Transformer(Analyzer analyzer, EntityTagger tagger) {
    this.analyzer = analyzer;
    this.tagger = tagger;
  }

  /**
   * Loads the engine for English.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if the model is not on the class path; the
   *     message names the artifact to add
   */
  public static Transformer english() {
    return new Transformer(
        OpenNlp.englishAnalyzer(),
        TransformerTagger.load(ModelFiles.ofResources("names-transformer-en")));
  }

  @Override
  public String name() {
    return "transformer";
  }

  @Override
  public Analyzer analyzer() {
    return analyzer;
  }

  @Override
  public EntityTagger tagger() {
    return tagger;
  }
}
