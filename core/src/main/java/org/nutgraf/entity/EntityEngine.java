// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import org.nutgraf.text.Analyzer;

/**
 * A third-party engine's tokenizer and name finder, which belong together: a tagger works best on
 * the tokens that it was trained with.
 *
 * <p>Thread-safe; loaded once and shared.
 */
public interface EntityEngine {

  /** Returns the short name by which the command line and reports call it, such as "opennlp". */
  String name();

  /** Returns the engine's sentence and token splitter. */
  Analyzer analyzer();

  /** Returns the engine's name finder. */
  EntityTagger tagger();
}
