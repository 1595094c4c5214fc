// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

/**
 * How a word is written. The word pieces are lower-cased, so that the network is told this beside
 * them; the order gives the rows of its casing table and is part of every model file.
 */
public enum Casing {
  LOWER,
  TITLE,
  UPPER,
  SINGLE_CAPITAL,
  MIXED,
  DIGIT,
  PUNCTUATION,
  /** A piece that goes on with a word. */
  CONTINUATION,
  /** The model's own marks. */
  MARK;

  /** Returns the class of a whole word. */
  static Casing of(CharSequence word) {
    int upper = 0;
    int lower = 0;
    boolean firstUpper = false;
    boolean digit = false;
    for (int i = 0; i < word.length(); ) {
      int c = Character.codePointAt(word, i);
      i += Character.charCount(c);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        firstUpper |= upper + lower == 0;
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else {
        digit |= Character.isDigit(c);
      }
    }
    if (upper + lower == 0) {
      return digit ? DIGIT : PUNCTUATION;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (lower == 0) {
      return upper == 1 ? SINGLE_CAPITAL : UPPER;
    }
    return firstUpper && upper == 1 ? TITLE : MIXED;
  }
}
