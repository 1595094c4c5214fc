// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.entity.name.PersonNames;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * Finds entities in an archive that are likely duplicates: their names differ only in a letter, an
 * initial, a middle name or a legal form, or one is the acronym of the other.
 *
 * <p>Names that differ by one letter share a key with that letter deleted (the deletion keys of
 * Garbe's SymSpell, for edit distance 1), so only pairs with a common key are compared.
 */
final class NearDuplicates {

  /**
   * The minimum length of a name for fuzzy matching: shorter names that differ by one letter are
   * often different entities.
   */
  private static final int MIN_NAME_LENGTH = 9;

  /**
   * The minimum length of a part of a name for fuzzy matching: "Jon" and "Jan" are different names.
   */
  private static final int MIN_PART_LENGTH = 5;

  /**
   * The maximum number of entities per key; keys shared by more are too unspecific and are ignored.
   */
  private static final int MAX_BUCKET_SIZE = 50;

  private final List<TagCount> counts;

  NearDuplicates(List<TagCount> counts) {
    this.counts = counts;
  }

  /**
   * Returns, for each entity that should be merged, the id of the entity to keep: the one with more
   * articles. An entity that could be merged into several others is not merged.
   */
  Map<String, String> pairs() {
    Map<String, Set<TagCount>> byKey = new HashMap<>();
    for (TagCount count : counts) {
      for (String key : keys(count)) {
        byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(count);
      }
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (TagCount count : counts) {
      Set<String> kept = new LinkedHashSet<>();
      for (String key : keys(count)) {
        Set<TagCount> others = byKey.get(key);
        if (others.size() > MAX_BUCKET_SIZE) {
          continue;
        }
        for (TagCount other : others) {
          if (isBefore(other, count) && !pairs.containsKey(other.id()) && same(other, count)) {
            kept.add(other.id());
          }
        }
      }
      if (kept.size() == 1) {
        pairs.put(count.id(), kept.iterator().next());
      }
    }
    return pairs;
  }

  private static boolean isBefore(TagCount a, TagCount b) {
    int byCount = b.articles() - a.articles();
    return !a.id().equals(b.id()) && (byCount < 0 || byCount == 0 && a.id().compareTo(b.id()) < 0);
  }

  private static Set<String> keys(TagCount count) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> parts = Names.parts(count.name());
    String joined = String.join("", parts);
    keys.add(joined);
    if (joined.length() >= MIN_NAME_LENGTH) {
      for (int i = 0; i < joined.length(); i++) {
        keys.add(joined.substring(0, i) + joined.substring(i + 1));
      }
    }
    if (count.type() == EntityType.PERSON && !parts.isEmpty()) {
      parts
          .subList(parts.size() > 1 ? 1 : 0, parts.size())
          .forEach(part -> keys.add("surname " + part));
    }
    if (count.type() == EntityType.ORGANIZATION) {
      keys.add("company " + String.join(" ", OrganizationNames.withoutForm(parts)));
      keys.add("acronym " + NameNormalizer.slug(count.name()).replace("-", ""));
      for (String initials : OrganizationNames.initials(count.name())) {
        keys.add("acronym " + initials);
      }
    }
    return keys;
  }

  private static boolean same(TagCount a, TagCount b) {
    List<String> partsA = Names.parts(a.name());
    List<String> partsB = Names.parts(b.name());
    if (a.type() == EntityType.COUNTRY || b.type() == EntityType.COUNTRY) {
      return false;
    }
    if (a.type() != b.type()) {
      return partsA.equals(partsB);
    }
    boolean written = isOneLetterApart(String.join("", partsA), String.join("", partsB));
    return switch (a.type()) {
      case PERSON -> samePerson(a, partsA, partsB);
      case ORGANIZATION ->
          written
              || OrganizationNames.withoutForm(partsA).equals(OrganizationNames.withoutForm(partsB))
              || OrganizationNames.isAcronym(a.name(), b.name())
              || OrganizationNames.isAcronym(b.name(), a.name());
      default -> written;
    };
  }

  /**
   * Returns whether two names denote the same person. A surname alone matches the only person with
   * that surname, provided that this person is in several articles; two full names match if at most
   * one part differs in spelling.
   */
  private static boolean samePerson(TagCount kept, List<String> partsA, List<String> partsB) {
    if (partsA.isEmpty() || partsB.isEmpty()) {
      return false;
    }
    if (partsA.size() == 1 || partsB.size() == 1) {
      return partsA.size() > 1
          && kept.articles() > 1
          && partsA.get(partsA.size() - 1).equals(partsB.get(0));
    }
    return PersonNames.compatible(partsA, partsB) || isSpelledAlike(partsA, partsB);
  }

  private static boolean isSpelledAlike(List<String> a, List<String> b) {
    int different = 0;
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        boolean spelling =
            Math.min(a.get(i).length(), b.get(i).length()) >= MIN_PART_LENGTH
                && a.get(i).charAt(0) == b.get(i).charAt(0);
        different += spelling ? 1 : a.size();
      }
    }
    return a.size() == b.size()
        && different == 1
        && isOneLetterApart(String.join("", a), String.join("", b));
  }

  /** Returns whether two names are equal, or are long enough and differ in a single letter. */
  private static boolean isOneLetterApart(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int longer = Math.max(a.length(), b.length());
    if (longer < MIN_NAME_LENGTH || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    String restA = a.substring(Math.min(a.length(), head + (a.length() >= b.length() ? 1 : 0)));
    String restB = b.substring(Math.min(b.length(), head + (b.length() >= a.length() ? 1 : 0)));
    return restA.equals(restB) && !Character.isDigit(a.charAt(Math.min(head, a.length() - 1)));
  }
}
