// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import org.nutgraf.text.Analyzer;

/**
 * A third-party engine's tokenizer and name finder, which belong together: a tagger works best on
 * the tokens that it was trained with.
 *
 * <p>Thread-safe; loaded once and shared. An engine may hold native memory, so whoever loads one
 * closes it.
 */
public interface EntityEngine extends AutoCloseable {

  /**
   * Returns an engine of two parts that hold no native memory.
   *
   * @param name short name, such as "opennlp"
   * @param analyzer its sentence and token splitter
   * @param tagger its name finder
   */
  static EntityEngine of(String name, Analyzer analyzer, EntityTagger tagger) {
    return of(name, analyzer, tagger, () -> {});
  }

  /**
   * Returns an engine of two parts.
   *
   * @param name short name, such as "opennlp"
   * @param analyzer its sentence and token splitter
   * @param tagger its name finder
   * @param onClose frees what the two hold; run by every call of {@link #close}
   */
  static EntityEngine of(String name, Analyzer analyzer, EntityTagger tagger, Runnable onClose) {
    return new LoadedEngine(name, analyzer, tagger, onClose);
  }

  /** Returns the short name by which the command line and reports call it, such as "opennlp". */
  String name();

  /** Returns the engine's sentence and token splitter. */
  Analyzer analyzer();

  /** Returns the engine's name finder. */
  EntityTagger tagger();

  /** Frees native memory, once no call is in progress; it must not be used afterwards. */
  @Override
  default void close() {}
}
