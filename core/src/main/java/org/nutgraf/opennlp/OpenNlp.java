// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.crf.CrfTagger;
import org.nutgraf.text.Analyzer;
import org.nutgraf.text.LanguageDetector;

/**
 * The default entity engine: Apache OpenNLP's sentence detector and tokenizer with Nutgraf's own
 * name finder.
 *
 * <p>The engine is thread-safe; load it once and share it.
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
   * Loads only the sentence splitter and tokenizer for English, without the name finder.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public static Analyzer englishAnalyzer() {
    return OpenNlpAnalyzer.load();
  }

  /**
   * Returns OpenNLP's detector for 183 languages. Its model is loaded on first use.
   *
   * <p>If the model is not on the class path, the call that needs it throws {@link
   * org.nutgraf.model.ModelNotFoundException}.
   */
  public static LanguageDetector languages() {
    return new OpenNlpLanguages();
  }
}
