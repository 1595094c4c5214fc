// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.tags.Archive.Tag;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * Proposes an {@linkplain Authority authority} from an archive of enriched articles and reports
 * problems with its tags.
 *
 * <p>Two tags are merged only if their names and their articles agree; where either leaves a doubt,
 * the pair is a {@linkplain #questions question}. Memory grows by a few bytes per article and
 * entity; time is nearly linear in the number of entities. Not thread-safe.
 */
public final class TagAudit {

  private final Archive archive = new Archive();
  private Duplicates duplicates;

  /** Creates an empty audit. */
  public TagAudit() {}

  /**
   * Starts the next article.
   *
   * @return the number of articles so far
   */
  public int nextArticle() {
    archive.nextArticle();
    return archive.size();
  }

  /**
   * Counts an entity of the current article, of whose mentions nothing is known but the name.
   *
   * @throws IllegalStateException if {@link #nextArticle} has not been called
   */
  public void add(String id, String name, EntityType type, boolean about) {
    add(id, name, type, about, List.of());
  }

  /**
   * Counts an entity of the current article. Must be called once per entity and article.
   *
   * @param id id of the entity
   * @param name name of the entity in this article
   * @param type type of the entity
   * @param about whether the article is about the entity
   * @param mentions texts of its mentions in this article; "Ruiz" in articles that also say "Ana
   *     Ruiz" shows whom the archive means by "Ruiz"
   * @throws IllegalStateException if {@link #nextArticle} has not been called
   */
  public void add(
      String id, String name, EntityType type, boolean about, Collection<String> mentions) {
    if (archive.size() == 0) {
      throw new IllegalStateException("nextArticle must be called before add");
    }
    duplicates = null;
    archive.add(id, name, type, about, mentions);
  }

  /** Returns the number of articles so far. */
  public int articles() {
    return archive.size();
  }

  /** Returns the counts of all entities, most articles first, then by id. */
  public List<TagCount> counts() {
    return archive.tags().stream().map(Tag::count).toList();
  }

  private Duplicates duplicates() {
    if (duplicates == null) {
      duplicates = Duplicates.of(archive);
    }
    return duplicates;
  }

  /**
   * Returns the safe merges: for the id of each entity to keep, the counts of its duplicates, most
   * articles first.
   */
  public Map<String, List<TagCount>> merges() {
    Map<String, List<TagCount>> merges = new LinkedHashMap<>();
    duplicates()
        .merges()
        .forEach((kept, others) -> merges.put(kept.id, others.stream().map(Tag::count).toList()));
    return merges;
  }

  /**
   * Returns the pairs that may be duplicates and that an editor should decide, those of more
   * articles first: from the possible duplicate and the entity to keep to the reason for the doubt,
   * a clause such as "their articles have little in common".
   */
  public Map<Map.Entry<TagCount, TagCount>, String> questions() {
    Map<Map.Entry<TagCount, TagCount>, String> questions = new LinkedHashMap<>();
    for (MergeQuestion question : duplicates().questions()) {
      questions.put(Map.entry(question.other(), question.kept()), question.reason());
    }
    return questions;
  }

  /**
   * Returns the proposed authority. It has one entry for each entity that is in at least {@code
   * minArticles} articles after the safe merges; the names of merged entities become aliases,
   * unless something else is more often called so.
   *
   * @param minArticles minimum number of articles, at least 1
   * @return the authority, most articles first
   * @throws IllegalArgumentException if {@code minArticles < 1}
   */
  public Authority propose(int minArticles) {
    if (minArticles < 1) {
      throw new IllegalArgumentException("minArticles must be >= 1, was " + minArticles);
    }
    Map<Tag, List<Tag>> merges = duplicates().merges();
    Map<Tag, Integer> totals = new HashMap<>();
    for (Tag tag : archive.tags()) {
      if (!duplicates().isMerged(tag)) {
        int others = merges.getOrDefault(tag, List.of()).stream().mapToInt(Tag::size).sum();
        totals.put(tag, tag.size() + others);
      }
    }
    Map<String, Integer> byName = new HashMap<>();
    totals.forEach((tag, total) -> byName.merge(slug(tag), total, Math::max));
    List<Tag> listed =
        totals.keySet().stream()
            .filter(tag -> totals.get(tag) >= minArticles)
            .sorted(Comparator.comparingInt((Tag t) -> -totals.get(t)).thenComparing(t -> t.id))
            .toList();
    List<Authority.Entry> entries = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Tag tag : listed) {
      List<String> aliases = new ArrayList<>();
      for (Tag other : merges.getOrDefault(tag, List.of())) {
        boolean free = byName.getOrDefault(slug(other), 0) < other.size();
        if (free && taken.add(slug(other))) {
          aliases.add(other.name());
        }
      }
      entries.add(new Authority.Entry(tag.id, tag.name(), tag.type, aliases, Set.of()));
    }
    return Authority.of(entries);
  }

  private static String slug(Tag tag) {
    return NameNormalizer.slug(tag.name());
  }

  private static boolean isBare(Tag tag) {
    return tag.type == EntityType.PERSON && tag.parts().size() < 2;
  }

  /** Returns the entities that are in only one article, ordered by id. */
  public List<TagCount> singletons() {
    return counts().stream()
        .filter(count -> count.articles() == 1)
        .sorted(Comparator.comparing(TagCount::id))
        .toList();
  }

  /**
   * Returns the entities that are in so many articles that their tag pages are of little use.
   *
   * @param share minimum share of the articles, in (0, 1]
   */
  public List<TagCount> overBroad(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in (0, 1], was " + share);
    }
    return counts().stream().filter(count -> count.articles() >= share * archive.size()).toList();
  }

  /**
   * Returns the people known only by a single name, which may denote several people, without those
   * that are merged.
   */
  public List<TagCount> bareNames() {
    return archive.tags().stream()
        .filter(TagAudit::isBare)
        .filter(tag -> !duplicates().isMerged(tag))
        .map(Tag::count)
        .toList();
  }
}
