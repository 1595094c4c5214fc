// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import org.nutgraf.text.Analyzer;

/**
 * A tokenizer together with a matching name finder: a tagger works best with the tokenizer that it
 * was trained with.
 *
 * <p>Implementations are thread-safe; load an engine once and share it. An engine may hold native
 * memory and must be closed by the code that loaded it.
 */
public interface EntityEngine extends AutoCloseable {

  /**
   * Returns an engine with the given components, which hold no native memory.
   *
   * @param name short name, such as "opennlp"
   * @param analyzer the sentence splitter and tokenizer
   * @param tagger the name finder
   */
  static EntityEngine of(String name, Analyzer analyzer, EntityTagger tagger) {
    return of(name, analyzer, tagger, () -> {});
  }

  /**
   * Returns an engine with the given components.
   *
   * @param name short name, such as "opennlp"
   * @param analyzer the sentence splitter and tokenizer
   * @param tagger the name finder
   * @param onClose releases resources of the two; run by every call of {@link #close}
   */
  static EntityEngine of(String name, Analyzer analyzer, EntityTagger tagger, Runnable onClose) {
    return new LoadedEngine(name, analyzer, tagger, onClose);
  }

  /**
   * Returns the short name of the engine used in the command line and reports, such as "opennlp".
   */
  String name();

  /** Returns the sentence splitter and tokenizer. */
  Analyzer analyzer();

  /** Returns the name finder. */
  EntityTagger tagger();

  /**
   * Releases native memory. Must not be called while the engine is in use; the engine must not be
   * used afterwards.
   */
  @Override
  default void close() {}
}
