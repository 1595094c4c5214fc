// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

/**
 * Divides a text into sentences and tokens.
 *
 * <p>A blank line always ends a sentence. Implementations are thread-safe and keep no state between
 * calls: the same text gives the same answer.
 */
public interface Analyzer {

  /**
   * Analyzes {@code text}.
   *
   * @param text any text, also empty or ill-formed UTF-16
   * @param layout where its parts stand
   */
  AnalyzedText analyze(String text, Layout layout);

  /** Analyzes a text that is all body. */
  default AnalyzedText analyze(String text) {
    return analyze(text, Layout.bodyOnly(text));
  }
}
