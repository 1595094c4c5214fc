// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.regex.Pattern;
import org.nutgraf.internal.text.NameNormalizer;

/** The key of a place's name: the same for all its usual spellings. */
public final class PlaceKey {

  private static final Pattern SAINT = Pattern.compile("\\b(?:st|ste|sta|sto)\\.? (?=\\p{L})");

  private PlaceKey() {}

  /**
   * Returns the name in lower case without accents, apostrophes and full stops, with blanks for
   * hyphens and "saint" in full ("st. john's" and "Saint Johns").
   */
  public static String of(String name) {
    String folded = NameNormalizer.fold(name.strip());
    if (folded.startsWith("st") || folded.contains(" st")) {
      folded = SAINT.matcher(folded).replaceAll("saint ");
    }
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      } else if ((Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '-' || c == '/')
          && key.length() > 0
          && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    int end = key.length();
    return end > 0 && key.charAt(end - 1) == ' ' ? key.substring(0, end - 1) : key.toString();
  }
}
