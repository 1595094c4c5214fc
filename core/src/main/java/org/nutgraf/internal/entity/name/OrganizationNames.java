// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.Countries;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;

/** Compares names of organisations. */
public final class OrganizationNames {

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de", "y");

  private static final Map<String, String> OWNERS =
      Map.of(
          "united-states", "us",
          "united-kingdom", "uk",
          "united-nations", "un",
          "european-union", "eu");

  /** Heads of which both word orders of a city or state are different ones: those of Miami. */
  private static final Set<String> SCHOOLS = Set.of("university", "college", "institute");

  private static final Set<String> STATE_BODIES =
      Set.of("court", "senate", "assembly", "legislature", "parliament", "house");

  private OrganizationNames() {}

  /**
   * Returns whether a name is a shortened form of another one, without its owner, place or legal
   * form: "State Department" for "US State Department", "Microsoft" for "Microsoft Corp".
   *
   * @param brief the shorter name's parts
   * @param full the longer name's parts
   */
  public static boolean isShortened(List<String> brief, List<String> full) {
    if (isInitialled(brief, full)) {
      return true;
    }
    int at = Collections.indexOfSubList(full, brief);
    if (at < 0 || brief.size() >= full.size() || brief.isEmpty()) {
      return false;
    }
    List<String> before = full.subList(0, at);
    List<String> after = full.subList(at + brief.size(), full.size());
    if (!before.isEmpty()) {
      return after.isEmpty()
          && (isOwner(before) && !isOfState(before, brief) || isEnding(before, brief));
    }
    if (after.stream().allMatch(OrganizationNames::isTail)) {
      return true;
    }
    return brief.size() > 1
        && (SMALL.contains(after.get(0)) || isHead(after.get(0)) && !isHead(last(brief)));
  }

  /**
   * Returns whether a name is that of a state's own court or chamber, which a federal state has
   * too: "Supreme Court" is not that of Florida.
   */
  private static boolean isOfState(List<String> before, List<String> brief) {
    String owner = Names.capitalized(String.join(" ", before));
    return STATE_BODIES.contains(last(brief))
        && Gazetteer.index().exact(owner).stream()
            .anyMatch(entry -> entry.sense() == GazetteerEntry.Sense.PROVINCE);
  }

  /**
   * Returns whether a name may stand for a longer one that it ends: "Ways and Means Committee" for
   * that of the House, "Times" for "New York Times". A court or police of another state is another
   * one.
   */
  private static boolean isEnding(List<String> before, List<String> brief) {
    if (brief.size() == 1) {
      return Lexicon.has(WordList.NEWSPAPER, brief.get(0)) && isOwner(before);
    }
    String owner = String.join(" ", before);
    return before.size() == 1
        && isHead(last(brief))
        && Gazetteer.index().exact(Names.capitalized(owner)).isEmpty()
        && !Lexicon.has(WordList.GENERIC_BODY, String.join(" ", brief));
  }

  /**
   * Returns the parts of a name with its head last and without "of", so that both orders are the
   * same: "Ministry of Foreign Affairs" and "Foreign Ministry" are "foreign ministry". Other names
   * are unchanged.
   */
  public static List<String> headLast(List<String> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    List<String> turned = new ArrayList<>(parts);
    if (isTurning(parts.get(0)) && parts.size() > 2 && parts.get(1).equals("of")) {
      turned = new ArrayList<>(parts.subList(2, parts.size()));
      turned.add(parts.get(0));
    }
    int end = turned.size() - 1;
    boolean school = SCHOOLS.contains(turned.get(end));
    String owner = String.join(" ", turned.subList(0, end));
    if (school && Countries.standard().find(owner).isEmpty()) {
      return parts;
    }
    if (isTurning(turned.get(end)) && end > 1 && turned.get(end - 1).equals("affairs")) {
      turned.remove(end - 1);
    }
    turned.removeIf(SMALL::contains);
    return turned;
  }

  private static boolean isTurning(String part) {
    return Lexicon.has(WordList.TURNING_HEAD, part);
  }

  /**
   * Returns whether the first words are abbreviated to initials: "LA Times" for "Los Angeles
   * Times".
   */
  private static boolean isInitialled(List<String> brief, List<String> full) {
    String first = brief.isEmpty() ? "" : brief.get(0);
    int cut = first.length();
    if (cut < 2 || brief.size() < 2 || full.size() != cut + brief.size() - 1) {
      return false;
    }
    for (int i = 0; i < cut; i++) {
      if (full.get(i).charAt(0) != first.charAt(i)) {
        return false;
      }
    }
    return full.subList(cut, full.size()).equals(brief.subList(1, brief.size()));
  }

  private static boolean isHead(String part) {
    return Lexicon.has(WordList.ORGANIZATION_END, part);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  private static boolean isTail(String part) {
    return Lexicon.has(WordList.CORPORATE, part)
        || Lexicon.has(WordList.GENERIC_TAIL, part)
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
   * Returns whether a name has the form of an acronym: a single word in capitals, with or without
   * full stops.
   */
  public static boolean isCapitals(String name) {
    String letters = name.replace(".", "");
    return letters.length() > 1 && letters.length() < 9 && letters.matches("\\p{Lu}[\\p{Lu}\\d]+");
  }

  /** Returns whether {@code brief} has the form of an acronym and {@code full} does not. */
  public static boolean isBriefFor(String brief, String full) {
    return isCapitals(brief) && !isCapitals(full);
  }

  /** Returns whether {@code brief} consists of the initials of {@code full}. */
  public static boolean isAcronym(String brief, String full) {
    return isCapitals(brief) && initials(full).contains(NameNormalizer.slug(brief));
  }

  /**
   * Returns the possible folded initials of a name: of all parts, of the parts without function
   * words, and with a hyphenated word counted as one.
   */
  public static Set<String> initials(String full) {
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String part : Names.parts(full)) {
      all.append(part.charAt(0));
      main.append(SMALL.contains(part) ? "" : part.substring(0, 1));
    }
    StringBuilder words = new StringBuilder();
    for (String word : full.split("\\s+")) {
      String folded = NameNormalizer.fold(word);
      words.append(folded.isEmpty() || SMALL.contains(folded) ? "" : folded.substring(0, 1));
    }
    Set<String> initials = new LinkedHashSet<>();
    if (all.length() > 1) {
      initials.add(all.toString());
      initials.add(main.toString());
      initials.add(words.toString());
    }
    List<String> parts = Names.parts(full);
    List<String> bare = withoutForm(parts);
    if (bare.size() > 1 && bare.size() < parts.size()) {
      initials.addAll(initials(String.join(" ", bare)));
    }
    if (parts.size() == 2 && isTurning(parts.get(1))) {
      initials.add(parts.get(1).substring(0, 1) + "o" + parts.get(0).charAt(0));
    }
    return initials;
  }

  /** Abbreviates the owner in a slug: "united-states-senate" becomes "us-senate". */
  public static String brief(String slug) {
    for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
      if (slug.startsWith(owner.getKey() + "-")) {
        return owner.getValue() + slug.substring(owner.getKey().length());
      }
    }
    return slug;
  }

  /** Returns the name of a company without its legal form; other names are unchanged. */
  public static List<String> withoutForm(List<String> parts) {
    int end = parts.size();
    while (end > 1 && Lexicon.has(WordList.CORPORATE, parts.get(end - 1))) {
      end--;
    }
    return parts.subList(0, end);
  }
}
