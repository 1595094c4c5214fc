// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.PersonNames;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;

/** Compares full names of people by the marks that distinguish namesakes. */
final class PersonMarks {

  /** How two full names are related. */
  enum Relation {
    /** They are of different people: other first names, surnames, initials. */
    DIFFERENT,
    /** One has "Jr." or a numeral and the other does not. */
    GENERATION,
    /** One omits middle names or has initials for them. */
    SHORTER,
    /** A middle part differs or is missing in a way that may or may not matter. */
    DOUBTFUL,
    /** They are spellings of one name. */
    SPELLING
  }

  /** The minimum length of a part for spellings: "Jon" and "Jan" are different names. */
  private static final int MIN_PART_LENGTH = 5;

  private PersonMarks() {}

  /**
   * Compares two names.
   *
   * @param a a name of at least two parts
   * @param b a name of at least two parts
   */
  static Relation compare(String a, String b) {
    String generationA = PersonNames.generation(a);
    String generationB = PersonNames.generation(b);
    List<String> partsA = parts(a, generationA);
    List<String> partsB = parts(b, generationB);
    if (!generationA.isEmpty() && !generationB.isEmpty() && !generationA.equals(generationB)) {
      return Relation.DIFFERENT;
    }
    Relation relation = compare(partsA, partsB);
    boolean generation = !generationA.equals(generationB);
    return generation && relation != Relation.DIFFERENT ? Relation.GENERATION : relation;
  }

  /** Returns the parts without generation and particles. */
  static List<String> parts(String name, String generation) {
    List<String> parts = new ArrayList<>();
    List<String> all = Names.parts(name);
    for (int i = 0; i < all.size(); i++) {
      boolean particle =
          i > 0
              && i < all.size() - 1
              && all.get(i).length() > 1
              && Lexicon.has(WordList.PARTICLE, all.get(i));
      boolean suffix = i > 1 && i == all.size() - 1 && all.get(i).equals(generation);
      if (!particle && !suffix) {
        parts.addAll(i == all.size() - 1 ? List.of(all.get(i)) : initials(all.get(i)));
      }
    }
    return parts;
  }

  /** Divides "hw" of "H.W." into letters; a part with a vowel is a name. */
  private static List<String> initials(String part) {
    boolean name = part.length() > 2 || part.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    return name ? List.of(part) : part.chars().mapToObj(c -> String.valueOf((char) c)).toList();
  }

  private static Relation compare(List<String> a, List<String> b) {
    if (a.size() < 2 || b.size() < 2 || last(a).length() < 2 || last(b).length() < 2) {
      return Relation.DIFFERENT;
    }
    if (a.equals(b)) {
      return Relation.SPELLING;
    }
    if (a.size() == b.size() && isSpelledAlike(a, b)) {
      return Relation.SPELLING;
    }
    boolean surname = last(a).equals(last(b));
    if (!agree(a.get(0), b.get(0)) || !surname) {
      return surname || !PersonNames.compatible(a, b) ? Relation.DIFFERENT : Relation.DOUBTFUL;
    }
    return middle(a.subList(1, a.size() - 1), b.subList(1, b.size() - 1), a.get(0), b.get(0));
  }

  private static Relation middle(List<String> a, List<String> b, String firstA, String firstB) {
    boolean initial = firstA.length() == 1 || firstB.length() == 1;
    if (a.isEmpty() || b.isEmpty()) {
      // "J. Smith" may be John or Jane; "J. D. Vance" and "John D. Vance" are told by the middle.
      return initial ? Relation.DOUBTFUL : Relation.SHORTER;
    }
    if (a.size() != b.size()) {
      return hasInitial(a) || hasInitial(b) ? Relation.DIFFERENT : Relation.DOUBTFUL;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!agree(a.get(i), b.get(i))) {
        return Relation.DIFFERENT;
      }
    }
    return Relation.SHORTER;
  }

  private static boolean hasInitial(List<String> parts) {
    return parts.stream().anyMatch(part -> part.length() == 1);
  }

  private static boolean agree(String a, String b) {
    return a.equals(b) || (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** Returns whether one long part differs by a letter, other than the last of a first name. */
  private static boolean isSpelledAlike(List<String> a, List<String> b) {
    int different = -1;
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        if (different >= 0) {
          return false;
        }
        different = i;
      }
    }
    String partA = a.get(different);
    String partB = b.get(different);
    int prefix = 0;
    while (prefix < Math.min(partA.length(), partB.length())
        && partA.charAt(prefix) == partB.charAt(prefix)) {
      prefix++;
    }
    boolean ending = prefix >= Math.min(partA.length(), partB.length()) - 1;
    return Math.min(partA.length(), partB.length()) >= MIN_PART_LENGTH
        && prefix > 0
        && !(different == 0 && ending)
        && Spelling.isOneLetterApart(partA, partB);
  }
}
