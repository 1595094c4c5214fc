// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.entity.name.Names;

/**
 * Proposes an {@linkplain Authority authority} from an archive of enriched articles and reports
 * problems with its tags.
 *
 * <p>Memory use grows with the number of entities, not articles. Not thread-safe.
 */
public final class TagAudit {

  /** The names and counts seen for an entity. */
  private static final class Tally {
    final EntityType type;
    final Map<String, Integer> names = new TreeMap<>();
    int articles;
    int about;

    Tally(EntityType type) {
      this.type = type;
    }
  }

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private int articles;

  /** Creates an empty audit. */
  public TagAudit() {}

  /**
   * Starts the next article.
   *
   * @return the number of articles so far
   */
  public int nextArticle() {
    return ++articles;
  }

  /**
   * Counts an entity of the current article. Must be called once per entity and article.
   *
   * @param id id of the entity
   * @param name name of the entity in this article
   * @param type type of the entity
   * @param about whether the article is about the entity
   * @throws IllegalStateException if {@link #nextArticle} has not been called
   */
  public void add(String id, String name, EntityType type, boolean about) {
    if (articles == 0) {
      throw new IllegalStateException("nextArticle must be called before add");
    }
    Tally tally = tallies.computeIfAbsent(id, key -> new Tally(type));
    tally.names.merge(name, 1, Integer::sum);
    tally.articles++;
    tally.about += about ? 1 : 0;
  }

  /** Returns the number of articles so far. */
  public int articles() {
    return articles;
  }

  /** Returns the counts of all entities, most articles first, then by id. */
  public List<TagCount> counts() {
    List<TagCount> counts = new ArrayList<>();
    tallies.forEach(
        (id, tally) ->
            counts.add(
                new TagCount(id, commonest(tally.names), tally.type, tally.articles, tally.about)));
    counts.sort(Comparator.comparingInt((TagCount c) -> -c.articles()).thenComparing(TagCount::id));
    return counts;
  }

  private static String commonest(Map<String, Integer> names) {
    return names.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> name) -> name.getValue())
                .thenComparingLong(name -> name.getKey().chars().filter(c -> c > 127).count())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /**
   * Returns the proposed merges: for the id of each entity to keep, the counts of its duplicates,
   * most articles first.
   */
  public Map<String, List<TagCount>> merges() {
    List<TagCount> counts = counts();
    Map<String, TagCount> byId = new HashMap<>();
    counts.forEach(count -> byId.put(count.id(), count));
    Map<String, List<TagCount>> merges = new LinkedHashMap<>();
    new NearDuplicates(counts)
        .pairs()
        .forEach(
            (other, kept) ->
                merges.computeIfAbsent(kept, key -> new ArrayList<>()).add(byId.get(other)));
    return merges;
  }

  /**
   * Returns the proposed authority. It has one entry for each entity that is in at least {@code
   * minArticles} articles after merging; the names of merged entities become aliases.
   *
   * @param minArticles minimum number of articles, at least 1
   * @return the authority, most articles first
   * @throws IllegalArgumentException if {@code minArticles < 1}
   */
  public Authority propose(int minArticles) {
    if (minArticles < 1) {
      throw new IllegalArgumentException("minArticles must be >= 1, was " + minArticles);
    }
    Map<String, List<TagCount>> merges = merges();
    Set<String> merged = new HashSet<>();
    merges.values().forEach(others -> others.forEach(other -> merged.add(other.id())));
    List<Authority.Entry> entries = new ArrayList<>();
    for (TagCount count : counts()) {
      List<TagCount> others = merges.getOrDefault(count.id(), List.of());
      int total = count.articles() + others.stream().mapToInt(TagCount::articles).sum();
      if (total >= minArticles && !merged.contains(count.id())) {
        List<String> aliases =
            others.stream().map(TagCount::name).filter(n -> !n.equals(count.name())).toList();
        entries.add(new Authority.Entry(count.id(), count.name(), count.type(), aliases, Set.of()));
      }
    }
    return Authority.of(entries);
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
    return counts().stream().filter(count -> count.articles() >= share * articles).toList();
  }

  /** Returns the people known only by a single name, which may denote several people. */
  public List<TagCount> bareNames() {
    return counts().stream()
        .filter(count -> count.type() == EntityType.PERSON)
        .filter(count -> Names.parts(count.name()).size() < 2)
        .toList();
  }
}
