// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

/** Counts words as a word processor does. */
public final class WordCount {

  private WordCount() {}

  /** Returns the number of runs without white space that contain a letter or digit. */
  public static int of(CharSequence text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        counted = false;
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
