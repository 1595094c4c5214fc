// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.tags.Archive.Tag;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.entity.name.PersonNames;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;

/**
 * Finds tags whose names differ only in a letter, an initial, a middle name, a legal form or their
 * type, or of which one is the acronym of the other.
 *
 * <p>Names that differ by one letter share a key with that letter deleted (the deletion keys of
 * Garbe's SymSpell, for edit distance 1), so only pairs with a common key are compared.
 */
final class NearDuplicates {

  /** The minimum length of a name for spellings: short names that differ by a letter are many. */
  private static final int MIN_NAME_LENGTH = 9;

  /** The maximum number of tags per key that are compared, the most frequent first. */
  private static final int MAX_BUCKET_SIZE = 50;

  /** The minimum similarity of the surroundings for names with and without a middle name. */
  private static final double MIN_SIMILARITY = 0.03;

  /** The same for a surname of at least {@link #COMMON_SURNAME} tags. */
  private static final double MIN_SIMILARITY_IF_COMMON = 0.12;

  private static final int COMMON_SURNAME = 8;

  /** The same for spellings that differ by a letter. */
  private static final double MIN_SIMILARITY_OF_SPELLINGS = 0.1;

  /** The minimum number of articles that give a name with and without the middle name. */
  private static final int MIN_BOTH = 2;

  /** How much more frequent than its misspelling, or than its wrong type, a tag must be. */
  private static final int MIN_RATIO = 5;

  /** The share of a full name's articles from which a namesake counts. */
  private static final double NAMESAKE_SHARE = 0.05;

  /** Forms that also end names of other bodies: "Bain & Company" is not Bain Capital. */
  private static final Set<String> LOOSE_FORMS =
      Set.of("group", "holding", "holdings", "co", "company", "the");

  private final Surroundings surroundings;
  private final Map<String, List<Tag>> byKey = new HashMap<>();
  private final Map<String, Integer> surnames = new HashMap<>();

  /**
   * Indexes the tags.
   *
   * @param tags tags, most articles first
   */
  NearDuplicates(List<Tag> tags, Surroundings surroundings) {
    this.surroundings = surroundings;
    for (Tag tag : tags) {
      if (tag.type == EntityType.PERSON && tag.parts().size() > 1) {
        surnames.merge(tag.parts().get(tag.parts().size() - 1), 1, Integer::sum);
      }
      for (String key : keys(tag, tag.size() > 1)) {
        List<Tag> bucket = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (bucket.size() < MAX_BUCKET_SIZE) {
          bucket.add(tag);
        }
      }
    }
  }

  /** Returns the possible merges of a tag into tags that are more frequent. */
  List<Merge> merges(Tag tag) {
    Set<Tag> others = new LinkedHashSet<>();
    keys(tag, true).forEach(key -> others.addAll(byKey.getOrDefault(key, List.of())));
    List<Merge> merges = new ArrayList<>();
    for (Tag other : others) {
      if (isBefore(other, tag)) {
        doubt(other, tag).ifPresent(doubt -> merges.add(new Merge(other, tag, doubt)));
      }
    }
    return merges;
  }

  private static boolean isBefore(Tag a, Tag b) {
    int byCount = a.size() - b.size();
    return a != b && (byCount > 0 || byCount == 0 && a.id.compareTo(b.id) < 0);
  }

  /**
   * Returns the keys of a tag.
   *
   * @param spellings whether to add the deletion keys; a tag of a single article is compared with
   *     more frequent ones, but needs no keys for others to find it
   */
  private static Set<String> keys(Tag tag, boolean spellings) {
    Set<String> keys = new LinkedHashSet<>();
    if (tag.type == EntityType.COUNTRY || tag.parts().isEmpty()) {
      return keys;
    }
    String joined = String.join("", tag.parts());
    keys.add("name " + joined);
    if (spellings && joined.length() >= MIN_NAME_LENGTH) {
      for (int i = 0; i < joined.length(); i++) {
        keys.add(tag.type + joined.substring(0, i) + joined.substring(i + 1));
      }
      keys.add(tag.type + joined);
    }
    if (tag.type == EntityType.PERSON && tag.parts().size() > 1) {
      String name = tag.name();
      List<String> parts = PersonMarks.parts(name, PersonNames.generation(name));
      keys.add("person " + parts.get(0).charAt(0) + " " + parts.get(parts.size() - 1));
    }
    if (tag.type == EntityType.ORGANIZATION) {
      keys.add("company " + String.join(" ", OrganizationNames.withoutForm(tag.parts())));
      keys.add("acronym " + NameNormalizer.slug(tag.name()).replace("-", ""));
      OrganizationNames.initials(tag.name()).forEach(initials -> keys.add("acronym " + initials));
    }
    return keys;
  }

  /** Returns the doubt, which is "" for a safe merge; empty if the tags are different. */
  private Optional<String> doubt(Tag kept, Tag tag) {
    String keptJoined = String.join("", kept.parts());
    String joined = String.join("", tag.parts());
    if (kept.type != tag.type) {
      return keptJoined.equals(joined) ? Optional.of(doubtOfType(kept, tag)) : Optional.empty();
    }
    boolean written =
        keptJoined.equals(joined)
            || Math.min(keptJoined.length(), joined.length()) >= MIN_NAME_LENGTH
                && keptJoined.charAt(0) == joined.charAt(0)
                && Spelling.isOneLetterApart(keptJoined, joined);
    return switch (kept.type) {
      case PERSON -> doubtOfPerson(kept, tag);
      case ORGANIZATION -> doubtOfOrganization(kept, tag, written);
      default -> written ? Optional.of(doubtOfSpelling(kept, tag)) : Optional.empty();
    };
  }

  private static String doubtOfType(Tag kept, Tag tag) {
    boolean sure = tag.parts().size() > 1 && kept.size() >= MIN_RATIO * tag.size();
    return sure ? "" : "they have different types";
  }

  private Optional<String> doubtOfPerson(Tag kept, Tag tag) {
    if (kept.parts().size() < 2 || tag.parts().size() < 2) {
      return Optional.empty();
    }
    return switch (PersonMarks.compare(kept.name(), tag.name())) {
      case DIFFERENT -> Optional.empty();
      case GENERATION -> Optional.of("one is called a junior or senior");
      case DOUBTFUL -> Optional.of("their middle names or initials differ");
      case SPELLING -> Optional.of(doubtOfSpelling(kept, tag));
      case SHORTER -> Optional.of(doubtOfShorter(kept, tag));
    };
  }

  private String doubtOfShorter(Tag kept, Tag tag) {
    Tag brief = kept.parts().size() < tag.parts().size() ? kept : tag;
    Tag full = brief == kept ? tag : kept;
    String name = brief.name();
    List<String> parts = PersonMarks.parts(name, PersonNames.generation(name));
    String key = "person " + parts.get(0).charAt(0) + " " + parts.get(parts.size() - 1);
    for (Tag other : byKey.getOrDefault(key, List.of())) {
      if (other != brief
          && other != full
          && other.size() >= NAMESAKE_SHARE * full.size()
          && PersonMarks.compare(other.name(), name) == PersonMarks.Relation.SHORTER
          && PersonMarks.compare(other.name(), full.name()) == PersonMarks.Relation.DIFFERENT) {
        return "it may also be " + other.name();
      }
    }
    if (full.formCount(NameNormalizer.slug(name)) < MIN_BOTH && hasMiddleName(full)) {
      // John Adams was the father of John Quincy Adams.
      return "hardly any article gives both names";
    }
    boolean common = surnames.getOrDefault(parts.get(parts.size() - 1), 0) >= COMMON_SURNAME;
    return surroundings.similarity(kept, tag)
            >= (common ? MIN_SIMILARITY_IF_COMMON : MIN_SIMILARITY)
        ? ""
        : "their articles have little in common";
  }

  /** Returns whether a name has more than initials between its first and last part. */
  private static boolean hasMiddleName(Tag tag) {
    String name = tag.name();
    List<String> parts = PersonMarks.parts(name, PersonNames.generation(name));
    return parts.subList(1, parts.size() - 1).stream().anyMatch(part -> part.length() > 1);
  }

  private Optional<String> doubtOfOrganization(Tag kept, Tag tag, boolean written) {
    List<String> core = OrganizationNames.withoutForm(kept.parts());
    if (core.equals(OrganizationNames.withoutForm(tag.parts()))) {
      return Optional.of(doubtOfForm(kept, tag, core));
    }
    if (written) {
      return Optional.of(doubtOfSpelling(kept, tag));
    }
    if (OrganizationNames.isAcronym(kept.name(), tag.name())) {
      return Optional.of(doubtOfAcronym(kept, tag));
    }
    return OrganizationNames.isAcronym(tag.name(), kept.name())
        ? Optional.of(doubtOfAcronym(tag, kept))
        : Optional.empty();
  }

  /** An acronym without a doubt has three letters or more, one meaning, and similar articles. */
  private String doubtOfAcronym(Tag acronym, Tag full) {
    String key = "acronym " + NameNormalizer.slug(acronym.name()).replace("-", "");
    long meanings =
        byKey.getOrDefault(key, List.of()).stream()
            .filter(other -> OrganizationNames.isAcronym(acronym.name(), other.name()))
            .count();
    return meanings == 1
            && acronym.name().length() > 2
            && surroundings.similarity(acronym, full) >= MIN_SIMILARITY_OF_SPELLINGS
        ? ""
        : "no article gives both names";
  }

  /** Returns the doubt about a legal form after a name that people, places or others have too. */
  private String doubtOfForm(Tag kept, Tag tag, List<String> core) {
    boolean shared =
        core.size() == 1
            && byKey.getOrDefault("name " + core.get(0), List.of()).stream()
                .anyMatch(other -> other.type != EntityType.ORGANIZATION);
    boolean common = core.size() == 1 && Lexicon.has(WordList.ORGANIZATION_END, core.get(0));
    boolean loose =
        common
            || LOOSE_FORMS.contains(kept.parts().get(kept.parts().size() - 1))
            || LOOSE_FORMS.contains(tag.parts().get(tag.parts().size() - 1));
    return (shared || loose) && surroundings.similarity(kept, tag) < MIN_SIMILARITY_OF_SPELLINGS
        ? "others may have the name"
        : "";
  }

  private String doubtOfSpelling(Tag kept, Tag tag) {
    if (String.join("", kept.parts()).equals(String.join("", tag.parts()))) {
      return "";
    }
    if (surroundings.similarity(kept, tag) < MIN_SIMILARITY_OF_SPELLINGS) {
      return "their articles have little in common";
    }
    boolean particle =
        kept.type == EntityType.PERSON
            && PersonMarks.parts(kept.name(), "").equals(PersonMarks.parts(tag.name(), ""));
    return particle || kept.size() >= MIN_RATIO * tag.size() || tag.size() == 1 && kept.size() > 2
        ? ""
        : "both spellings are frequent";
  }
}
