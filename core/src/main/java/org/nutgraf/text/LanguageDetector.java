// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Optional;

/**
 * Detects the language of a text.
 *
 * <p>Implementations are thread-safe and deterministic.
 */
public interface LanguageDetector {

  /**
   * Detects the language of {@code text}.
   *
   * @param text any text, possibly empty or containing ill-formed UTF-16
   * @return the ISO 639-1 code, or ISO 639-3 if there is none; empty if the text is too short or
   *     too mixed to decide
   */
  Optional<String> detect(String text);
}
