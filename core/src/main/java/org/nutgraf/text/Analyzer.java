// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

/**
 * Splits a text into sentences and tokens.
 *
 * <p>A blank line is always a sentence boundary. Implementations are thread-safe, stateless and
 * deterministic.
 */
public interface Analyzer {

  /**
   * Analyzes {@code text}.
   *
   * @param text any text, possibly empty or containing ill-formed UTF-16
   * @param layout positions of its parts
   * @return the sentences and tokens of the text
   */
  AnalyzedText analyze(String text, Layout layout);

  /**
   * Analyzes a text that consists only of a body.
   *
   * @param text any text, possibly empty or containing ill-formed UTF-16
   * @return the sentences and tokens of the text
   */
  default AnalyzedText analyze(String text) {
    return analyze(text, Layout.bodyOnly(text));
  }
}
