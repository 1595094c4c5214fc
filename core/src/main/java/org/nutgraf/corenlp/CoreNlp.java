// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.corenlp;

import org.nutgraf.entity.EntityEngine;
import org.nutgraf.model.ModelNotFoundException;

/**
 * Stanford CoreNLP as an entity engine: its tokenizer, its sentence splitter and its three-class
 * name finder, without the pipeline around them.
 *
 * <p>CoreNLP is GPL-3.0 and not among the library's dependencies: an application that wants this
 * engine adds {@code edu.stanford.nlp:stanford-corenlp} and its {@code models} jar by itself.
 *
 * <p>Thread-safe; loads once in about two seconds and is shared.
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
