// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nutgraf.internal.text.Quotes;

/**
 * The distinct words of one document with their properties, each computed once.
 *
 * <p>The properties of a word are a row of {@link #STRIDE} integers in one array; a feature is a
 * hash of a few of them.
 */
final class TokenTable {

  static final int EXACT = 0;
  static final int LOWER = 1;
  static final int SHAPE = 2;
  static final int LONG_SHAPE = 3;
  static final int PREFIX = 4;
  static final int SUFFIX = 8;
  static final int CASE = 12;
  static final int LIST = 13;

  /** Whether the word also occurs in lower case in the document; set by {@link #finish}. */
  static final int SEEN_LOWER = 14;

  static final int CLUSTER = 16;
  static final int MAX_CLUSTERINGS = 12;
  static final int STRIDE = CLUSTER + MAX_CLUSTERINGS;

  static final int CASE_LOWER = 0;
  static final int CASE_TITLE = 1;
  static final int CASE_UPPER = 2;
  static final int CASE_INITIAL = 3;
  static final int CASE_MIXED = 4;
  static final int CASE_NUMBER = 5;
  static final int CASE_OTHER = 6;

  /** Rows of the positions before a sentence's first and after its last token. */
  static final int BEFORE = 0;

  static final int AFTER = 1;

  /** Of a longer token, only the beginning and the end are considered. */
  private static final int MAX_TOKEN = 64;

  private final NameLexicon lexicon;
  private final Map<String, Integer> rows = new HashMap<>();
  private int[] properties = new int[256 * STRIDE];
  private int size;

  TokenTable(NameLexicon lexicon) {
    this.lexicon = lexicon;
    for (int row = BEFORE; row <= AFTER; row++) {
      Arrays.fill(properties, row * STRIDE, (row + 1) * STRIDE, -1 - row);
      properties[row * STRIDE + LIST] = 0;
    }
    size = 2;
  }

  /** Returns the row of a word, adding it if necessary. */
  int row(String word) {
    Integer known = rows.get(word);
    if (known != null) {
      return known;
    }
    int row = size++;
    rows.put(word, row);
    if (size * STRIDE > properties.length) {
      properties = Arrays.copyOf(properties, properties.length * 2);
    }
    fill(Quotes.plain(shorten(word)), row * STRIDE);
    return row;
  }

  /** Returns the properties in row-major order; valid once every word has been added. */
  int[] properties() {
    return properties;
  }

  int size() {
    return size;
  }

  private static String shorten(String word) {
    return word.length() <= MAX_TOKEN
        ? word
        : word.substring(0, MAX_TOKEN / 2) + word.substring(word.length() - MAX_TOKEN / 2);
  }

  private void fill(String word, int at) {
    properties[at + EXACT] = Hashes.fold(Hashes.key(word));
    properties[at + LOWER] = Hashes.fold(Hashes.lowerKey(word));
    affixes(word, at);
    shapes(word, at);
    int handle = lexicon.cluster(word);
    for (int k = 0; k < lexicon.clusters().width(); k++) {
      properties[at + CLUSTER + k] = handle < 0 ? 0 : lexicon.clusters().value(handle, k);
    }
    int names = lexicon.names().find(Hashes.lowerKey(word));
    properties[at + LIST] = names < 0 ? 0 : lexicon.names().value(names, 0);
  }

  private void affixes(String word, int at) {
    int length = word.length();
    int prefix = 17;
    int suffix = 19;
    for (int k = 0; k < 4; k++) {
      if (k < length) {
        prefix = prefix * 31 + Character.toLowerCase(word.charAt(k)) + 1;
        suffix = suffix * 31 + Character.toLowerCase(word.charAt(length - 1 - k)) + 1;
      }
      properties[at + PREFIX + k] = prefix;
      properties[at + SUFFIX + k] = suffix;
    }
  }

  private void shapes(String word, int at) {
    int collapsed = 7;
    int whole = 11;
    int last = -1;
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int kind = kind(c);
      upper += kind == 'X' ? 1 : 0;
      lower += kind == 'x' ? 1 : 0;
      digits += kind == 'd' ? 1 : 0;
      whole = i < 8 ? whole * 31 + kind : whole;
      if (kind != last) {
        collapsed = collapsed * 31 + kind;
      }
      last = kind;
    }
    properties[at + SHAPE] = collapsed;
    properties[at + LONG_SHAPE] = whole * 31 + Math.min(word.length(), 9);
    properties[at + CASE] = caseOf(word, upper, lower, digits);
  }

  private static int caseOf(String word, int upper, int lower, int digits) {
    if (upper == 0) {
      return lower > 0 ? CASE_LOWER : digits > 0 ? CASE_NUMBER : CASE_OTHER;
    }
    if (!Character.isUpperCase(word.charAt(0))) {
      return CASE_MIXED;
    }
    if (lower == 0) {
      return upper == 1 ? CASE_INITIAL : CASE_UPPER;
    }
    return upper == 1 ? CASE_TITLE : CASE_MIXED;
  }

  private static int kind(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z'
          ? 'x'
          : c >= 'A' && c <= 'Z' ? 'X' : c >= '0' && c <= '9' ? 'd' : c;
    }
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 'X' : 'x';
    }
    return Character.isDigit(c) ? 'd' : '-';
  }

  /** Sets {@link #SEEN_LOWER} of every word. */
  void finish() {
    Map<Integer, Boolean> lowerSeen = new HashMap<>();
    for (int row = 2; row < size; row++) {
      int at = row * STRIDE;
      if (properties[at + CASE] == CASE_LOWER) {
        lowerSeen.put(properties[at + LOWER], true);
      }
    }
    for (int row = 2; row < size; row++) {
      int at = row * STRIDE;
      properties[at + SEEN_LOWER] = lowerSeen.containsKey(properties[at + LOWER]) ? 1 : 0;
    }
  }
}
