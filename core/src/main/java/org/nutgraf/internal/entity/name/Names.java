// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;

/** Utilities for the parts and the spelling of names. */
public final class Names {

  private Names() {}

  /** Returns the folded words of a name, without a suffix such as "Jr.". */
  public static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    String folded = NameNormalizer.fold(Nicknames.without(name));
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        part.appendCodePoint(c);
      } else if (c != '\'' && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      i += Character.charCount(c);
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    if (parts.size() > 2 && Lexicon.has(WordList.SUFFIX, parts.get(parts.size() - 1))) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  /** Returns whether a name is all in capitals, as in some headlines. */
  static boolean isAllCaps(String name) {
    return name.length() > 4
        && name.indexOf(' ') > 0
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the better of two spellings of a name: one that is not all in capitals, otherwise the
   * one with more parts.
   */
  public static String better(String a, String b) {
    boolean allCapsA = isAllCaps(a);
    boolean allCapsB = isAllCaps(b);
    if (allCapsA != allCapsB) {
      return allCapsA ? b : a;
    }
    int byParts = parts(b).size() - parts(a).size();
    return byParts > 0 ? b : a;
  }

  /** Converts a name that is all in capitals to title case; other names are unchanged. */
  public static String toTitleCase(String name) {
    return isAllCaps(name) ? lowered(name) : name;
  }

  /** Converts a person's name likewise, including a single word, which is then not an acronym. */
  public static String titleCasePerson(String name) {
    boolean surname = name.length() > 3 && name.chars().allMatch(Character::isUpperCase);
    return surname ? lowered(name) : toTitleCase(name);
  }

  /** Returns a folded name with a capital at the start of each word. */
  static String capitalized(String folded) {
    StringBuilder capitalized = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean start = i == 0 || folded.charAt(i - 1) == ' ';
      capitalized.append(start ? Character.toUpperCase(c) : c);
    }
    return capitalized.toString();
  }

  private static String lowered(String name) {
    StringBuilder lowered = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      lowered.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return lowered.toString();
  }
}
