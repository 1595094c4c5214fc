// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

/** Tells text from tables of numbers, rows of signs and scraps. */
final class LegibleText {

  private static final int MIN_LETTERS = 8;

  /** Reading further does not change the answer for an article. */
  private static final int MAX_UNITS = 4000;

  private LegibleText() {}

  /** Returns whether there are some letters, and at least as many as other visible characters. */
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
