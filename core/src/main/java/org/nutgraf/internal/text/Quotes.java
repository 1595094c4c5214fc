// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.Objects;

/** Converts typographic quotation marks and apostrophes to ASCII. */
public final class Quotes {

  private Quotes() {}

  /**
   * Replaces single quotation marks by {@code '} and double ones by {@code "}, preserving offsets.
   * Models trained on ASCII text do not know the typographic marks.
   *
   * @return the converted text; the same object if there is nothing to replace
   */
  public static String plain(String text) {
    Objects.requireNonNull(text, "text must not be null");
    for (int i = 0; i < text.length(); i++) {
      if (plain(text.charAt(i)) != text.charAt(i)) {
        char[] all = text.toCharArray();
        for (int k = i; k < all.length; k++) {
          all[k] = plain(all[k]);
        }
        return new String(all);
      }
    }
    return text;
  }

  /** Returns the ASCII form of a quotation mark; other characters are unchanged. */
  public static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
      default -> c;
    };
  }
}
