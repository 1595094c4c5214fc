// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

/** Distinguishes prose from tables of numbers, sequences of symbols and fragments. */
final class LegibleText {

  private static final int MIN_LETTERS = 8;

  /** The number of UTF-16 code units examined, which is sufficient for an article. */
  private static final int MAX_UNITS = 4000;

  private LegibleText() {}

  /**
   * Returns whether the text has a minimum number of letters, and at least as many letters as other
   * visible characters.
   */
  static boolean test(String text) {
    int letters = 0;
    int others = 0;
    for (int i = 0; i < Math.min(MAX_UNITS, text.length()); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (!Character.isWhitespace(c)) {
        others++;
      }
    }
    return letters >= MIN_LETTERS && letters >= others;
  }
}
