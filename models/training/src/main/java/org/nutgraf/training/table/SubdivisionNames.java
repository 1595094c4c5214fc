// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The short forms of the names of subdivisions. */
final class SubdivisionNames {

  /** Words for kinds of subdivisions, in lower case. */
  private static final Set<String> KINDS =
      Set.of(
          ("province provincia region regione regional state district department departamento"
                  + " département oblast oblast' governorate county municipality prefecture division"
                  + " parish canton republic respublika república autonomous krai kray okrug raion"
                  + " voivodeship emirate territory comarca wilaya oblysy rajons novads županija"
                  + " voblasts' capital city metropolitan")
              .split(" "));

  private static final Set<String> LINKS = Set.of("of", "the", "de", "del", "do", "la");

  private static final Set<String> DIRECTIONS =
      Set.of(
          ("north south east west northern southern eastern western central centre center upper"
                  + " lower middle greater inner outer northeast northwest southeast southwest"
                  + " north-east north-west south-east south-west northeastern northwestern"
                  + " southeastern southwestern islands island isle coast capital urban")
              .split(" "));

  private static final Pattern NOTE = Pattern.compile("\\s*\\(.*|[²³¹]+$");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern JOINT = Pattern.compile("[-–/]|, | and | & | y | e ");

  private SubdivisionNames() {}

  /** Returns a name without notes ("(EH-partial)") and without a kind after a comma. */
  static String clean(String name) {
    String plain = NOTE.matcher(name).replaceAll("").strip();
    int comma = plain.indexOf(", ");
    boolean kind = comma > 0 && isKind(plain.substring(comma + 2));
    return kind ? plain.substring(0, comma) : plain;
  }

  private static boolean isKind(String words) {
    for (String word : BLANK.split(words)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!KINDS.contains(lower) && !LINKS.contains(lower)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the name without words for its kind at both ends: "Chiriquí Province", "Republic of".
   */
  static String bare(String name) {
    List<String> words = new ArrayList<>(List.of(BLANK.split(name)));
    boolean opened = false;
    while (words.size() > 1 && is(KINDS, words.get(0))) {
      words.remove(0);
      opened = true;
    }
    while (opened && words.size() > 1 && is(LINKS, words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && is(KINDS, words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return isVague(words) ? name : String.join(" ", words);
  }

  private static boolean is(Set<String> list, String word) {
    return list.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isVague(List<String> words) {
    return words.stream()
        .allMatch(word -> word.length() < 3 || is(DIRECTIONS, word) || is(KINDS, word));
  }

  /** Returns the names joined in a compound: "Essequibo Islands-West Demerara". */
  static Set<String> parts(String name) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part : JOINT.split(name)) {
      List<String> words = new ArrayList<>(List.of(BLANK.split(part.strip())));
      while (words.size() > 1 && is(DIRECTIONS, words.get(0))) {
        words.remove(0);
      }
      while (words.size() > 1 && is(DIRECTIONS, words.get(words.size() - 1))) {
        words.remove(words.size() - 1);
      }
      String bare = String.join(" ", words);
      if (bare.length() > 3 && !isVague(words) && !bare.equals(name)) {
        parts.add(bare);
      }
    }
    return parts;
  }
}
