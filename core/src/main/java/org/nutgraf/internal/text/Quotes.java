// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.Objects;

/** Typographic quotation marks and apostrophes as typewriters have them. */
public final class Quotes {

  private Quotes() {}

  /**
   * Returns the text with single marks as {@code '} and double marks as {@code "}, unit for unit:
   * models that learnt from typewritten text do not know the others.
   *
   * @return the same object where there is nothing to replace
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

  /** Returns the plain form of a quotation mark, and any other character unchanged. */
  public static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
      default -> c;
    };
  }
}
