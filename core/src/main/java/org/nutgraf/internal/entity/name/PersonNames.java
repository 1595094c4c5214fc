// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.name;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;

/** Compares names of people. */
public final class PersonNames {

  /** The minimum length of a surname that may be misspelt. */
  private static final int MIN_RESPELLED = 8;

  private PersonNames() {}

  /**
   * Returns whether two full names can denote the same person: the shorter one must result from the
   * longer one by omitting parts or abbreviating them to initials. The first names must agree, and
   * the shorter name must retain a surname: "Juan Santos" and "Juan Manuel Santos Calderón", "G. W.
   * Bush" and "George Walker Bush"; not "George Bush" and "Laura Bush".
   */
  public static boolean compatible(List<String> a, List<String> b) {
    List<String> longer = core(a.size() >= b.size() ? a : b);
    List<String> shorter = core(a.size() >= b.size() ? b : a);
    if (longer.equals(shorter)) {
      return true;
    }
    if (longer.size() < 2 || shorter.size() < 2 || !agree(longer.get(0), shorter.get(0))) {
      return false;
    }
    int at = 1;
    for (String part : shorter.subList(1, shorter.size())) {
      while (at < longer.size() && !agree(longer.get(at), part)) {
        at++;
      }
      if (at++ >= longer.size()) {
        return false;
      }
    }
    String surname = shorter.get(shorter.size() - 1);
    return surname.length() > 1 && longer.lastIndexOf(surname) > 0;
  }

  /** Returns the suffix "jr", "sr", "ii" or "iii" of a name, or "" if it has none. */
  public static String generation(String name) {
    String folded = NameNormalizer.fold(name).strip();
    String plain = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    String last = plain.substring(plain.lastIndexOf(' ') + 1);
    return plain.indexOf(' ') > 0 && Lexicon.has(WordList.GENERATION, last) ? last : "";
  }

  /**
   * Returns whether {@code brief} consists of the last two or more parts of {@code full}: "López
   * Arias" for "María Eugenia López Arias".
   */
  public static boolean isCompoundSurname(List<String> brief, List<String> full) {
    int rest = full.size() - brief.size();
    return brief.size() > 1 && rest > 0 && full.subList(rest, full.size()).equals(brief);
  }

  /** Removes leading particles, so that "de la Cruz" is treated as the surname "Cruz". */
  public static List<String> withoutLeadingParticles(List<String> parts) {
    int start = 0;
    while (start < parts.size() - 1 && Lexicon.has(WordList.PARTICLE, parts.get(start))) {
      start++;
    }
    return start == parts.size() - 1 ? parts.subList(start, parts.size()) : parts;
  }

  private static boolean agree(String a, String b) {
    boolean initial = a.length() == 1 || b.length() == 1;
    return initial
        ? a.charAt(0) == b.charAt(0)
        : single(a).equals(single(b))
            || Lexicon.has(WordList.HYPOCORISM, a + "=" + b)
            || Lexicon.has(WordList.HYPOCORISM, b + "=" + a);
  }

  /**
   * Returns keys of which long surnames that differ by a letter share one: the surname itself and
   * all its forms with one letter deleted (Garbe's SymSpell). A short surname has none, because
   * Johnson and Johnston are different names.
   */
  public static List<String> spellings(String surname) {
    List<String> keys = new ArrayList<>();
    if (surname.length() >= MIN_RESPELLED) {
      keys.add(surname);
      for (int i = 1; i < surname.length(); i++) {
        keys.add(surname.substring(0, i) + surname.substring(i + 1));
      }
    }
    return keys;
  }

  /** Removes doubled letters, as "Mohammed" and "Mohamed" are spellings of the same name. */
  private static String single(String part) {
    StringBuilder single = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      if (i == 0 || part.charAt(i) != part.charAt(i - 1)) {
        single.append(part.charAt(i));
      }
    }
    return single.toString();
  }

  /** Removes particles, which the press often omits, as in "Ursula von der Leyen". */
  private static List<String> core(List<String> parts) {
    List<String> core = new ArrayList<>(parts);
    if (parts.size() > 2) {
      core.subList(1, core.size()).removeIf(part -> Lexicon.has(WordList.PARTICLE, part));
    }
    return core.size() > 1 ? core : parts;
  }
}
