// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.crf.CrfTagger;
import org.nutgraf.text.Analyzer;
import org.nutgraf.text.LanguageDetector;

/**
 * The default entity engine: Apache OpenNLP's sentence detector and tokenizer with a name finder of
 * our own.
 *
 * <p>Thread-safe; loads once and is shared.
 */
public final class OpenNlp {

  private OpenNlp() {}

  /**
   * Loads the engine for English.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public static EntityEngine english() {
    return EntityEngine.of("opennlp", OpenNlpAnalyzer.load(), CrfTagger.load("names-en"));
  }

  /**
   * Loads the sentence and token splitter for English alone, without the name finder.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public static Analyzer englishAnalyzer() {
    return OpenNlpAnalyzer.load();
  }

  /**
   * Returns OpenNLP's detector of 183 languages; its model is loaded when a text first needs it.
   *
   * <p>Where the model is not on the class path, that call throws {@link
   * org.nutgraf.model.ModelNotFoundException}.
   */
  public static LanguageDetector languages() {
    return new OpenNlpLanguages();
  }
}
