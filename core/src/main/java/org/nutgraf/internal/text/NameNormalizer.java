// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalises names for comparison, removing differences in accents, case, and the kind of
 * apostrophe or hyphen.
 */
public final class NameNormalizer {

  private NameNormalizer() {}

  /** Returns {@code text} in lower case without accents. */
  public static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c < 128 && !(c >= 'A' && c <= 'Z');
    }
    if (plain) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        letter(c, folded);
      }
    }
    return folded.toString();
  }

  /** Replaces letters that have no Unicode decomposition but are perceived as accented. */
  private static void letter(char c, StringBuilder out) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ħ' -> out.append('h');
      case 'ŧ' -> out.append('t');
      case 'ŋ' -> out.append('n');
      case 'ə' -> out.append('e');
      case 'ı' -> out.append('i');
      case 'þ' -> out.append("th");
      case '’', '‘', 'ʼ' -> out.append('\'');
      case '‐', '‑', '–' -> out.append('-');
      default -> out.append(c);
    }
  }

  /** Returns the folded words joined by hyphens, for use in an id; empty if there are none. */
  public static String slug(String name) {
    String folded = fold(name);
    StringBuilder slug = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.appendCodePoint(c);
      } else if (c != '\''
          && c != '.'
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
      i += Character.charCount(c);
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }
}
