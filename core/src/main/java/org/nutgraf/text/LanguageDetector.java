// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Optional;

/**
 * Tells in which language a text is written.
 *
 * <p>Thread-safe; the same text gives the same answer.
 */
public interface LanguageDetector {

  /**
   * Returns the language's code, ISO 639-1 where the language has one and else ISO 639-3; empty
   * where the text is too short or too mixed to tell.
   *
   * @param text any text, also empty or ill-formed UTF-16
   */
  Optional<String> detect(String text);
}
