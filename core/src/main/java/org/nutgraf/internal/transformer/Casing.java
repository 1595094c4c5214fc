// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

/**
 * The casing of a word. WordPiece tokens are lower-cased, so casing is a separate input of the
 * network. The codes are the rows of its casing embedding, from 0 without gaps, and part of every
 * model file.
 */
public enum Casing {
  LOWER(0),
  TITLE(1),
  UPPER(2),
  SINGLE_CAPITAL(3),
  MIXED(4),
  DIGIT(5),
  PUNCTUATION(6),
  /** A continuation token of a word. */
  CONTINUATION(7),
  /** The special tokens {@code [CLS]} and {@code [SEP]}. */
  MARK(8);

  private final int code;

  Casing(int code) {
    this.code = code;
  }

  /** Returns the row of the network's casing embedding. */
  int code() {
    return code;
  }

  /** Returns the casing of a word. */
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
