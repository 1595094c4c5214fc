// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether two names can be one organisation's. */
final class OrganizationNames {

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de", "y");

  private OrganizationNames() {}

  /**
   * Tells whether a name is another's without its owner, place or company form: "State Department"
   * for "US State Department", "Microsoft" for "Microsoft Corp".
   *
   * @param brief the shorter name's parts
   * @param full the longer name's parts
   */
  static boolean isShortened(List<String> brief, List<String> full) {
    int at = Collections.indexOfSubList(full, brief);
    if (at < 0 || brief.size() >= full.size() || brief.isEmpty()) {
      return false;
    }
    List<String> before = full.subList(0, at);
    List<String> after = full.subList(at + brief.size(), full.size());
    if (!before.isEmpty()) {
      return after.isEmpty() && isOwner(before);
    }
    if (after.stream().allMatch(OrganizationNames::isTail)) {
      return true;
    }
    return brief.size() > 1 && SMALL.contains(after.get(0));
  }

  private static boolean isTail(String part) {
    return Lexicon.has("corporate", part)
        || Lexicon.has("generic-tail", part)
        || SMALL.contains(part);
  }

  private static boolean isOwner(List<String> parts) {
    String owner = String.join(" ", parts);
    return Countries.standard().find(owner).isPresent()
        || !Cities.standard().named(owner).isEmpty()
        || owner.equals("un")
        || owner.equals("u n")
        || owner.equals("eu")
        || owner.equals("united nations")
        || owner.equals("u s")
        || owner.equals("u k");
  }

  /**
   * Tells whether {@code brief} is made of the initials of {@code full}: of every part, of the
   * parts that are not small words, or of the words with a hyphenated one counting once.
   */
  static boolean isAcronym(String brief, String full) {
    String letters = brief.replace(".", "");
    if (letters.length() < 2 || letters.length() > 8 || !letters.matches("\\p{Lu}[\\p{Lu}\\d]+")) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String part : Names.parts(full)) {
      all.append(part.charAt(0));
      main.append(SMALL.contains(part) ? "" : part.substring(0, 1));
    }
    StringBuilder words = new StringBuilder();
    for (String word : full.split("\\s+")) {
      String folded = Fold.fold(word);
      words.append(folded.isEmpty() || SMALL.contains(folded) ? "" : folded.substring(0, 1));
    }
    String folded = Fold.fold(letters);
    return all.length() > 1
        && (folded.contentEquals(all) || folded.contentEquals(main) || folded.contentEquals(words));
  }
}
