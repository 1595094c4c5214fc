// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.corenlp;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.model.ModelNotFoundException;

/**
 * Stanford CoreNLP as an entity engine: its tokenizer, sentence splitter and three-class named
 * entity recogniser, without the annotation pipeline.
 *
 * <p>CoreNLP is licensed under GPL-3.0 and is not a dependency of this library. To use this engine,
 * add {@code edu.stanford.nlp:stanford-corenlp} and its {@code models} jar to your application.
 *
 * <p>The engine is thread-safe and takes about two seconds to load; load it once and share it.
 */
public final class CoreNlp {

  private static final String REMEDY =
      "add edu.stanford.nlp:stanford-corenlp:4.5.10 and its models jar"
          + " (the same artifact with classifier models) to the class path";

  private CoreNlp() {}

  /**
   * Loads the engine for English.
   *
   * @throws ModelNotFoundException if CoreNLP or its models are not on the class path
   */
  public static EntityEngine english() {
    try {
      return EntityEngine.of(
          "corenlp", new CoreNlpAnalyzer(), CoreNlpTagger.load(CoreNlpTagger.THREE_CLASS));
    } catch (NoClassDefFoundError e) {
      ModelNotFoundException missing = new ModelNotFoundException("Stanford CoreNLP", REMEDY);
      missing.initCause(e);
      throw missing;
    }
  }

  static ModelNotFoundException modelMissing(String resource) {
    return new ModelNotFoundException(resource, REMEDY);
  }
}
