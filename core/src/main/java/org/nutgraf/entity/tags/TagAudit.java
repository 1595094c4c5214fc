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
 * Proposes a site's {@linkplain Authority authority} from an archive of enriched articles and says
 * what is wrong with its tags.
 *
 * <p>Memory grows with the number of entities, not of articles. Not thread-safe.
 */
public final class TagAudit {

  /** What an entity was seen as. */
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

  /** Creates an audit of no article yet. */
  public TagAudit() {}

  /**
   * Begins the next article.
   *
   * @return the number of articles so far
   */
  public int nextArticle() {
    return ++articles;
  }

  /**
   * Counts an entity of the current article; to be called once for each.
   *
   * @throws IllegalStateException if no article was begun
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

  /** Returns the number of articles. */
  public int articles() {
    return articles;
  }

  /** Returns the counts, most articles first, then by id. */
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

  /** Returns the likely merges, by the id that stays: the others' counts, most articles first. */
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
   * Returns the proposed list, most articles first: one entry for each entity of at least {@code
   * minArticles} articles after merging, its aliases the names merged into it.
   *
   * @param minArticles at least 1
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

  /** Returns the entities of one article only, by id. */
  public List<TagCount> singletons() {
    return counts().stream()
        .filter(count -> count.articles() == 1)
        .sorted(Comparator.comparing(TagCount::id))
        .toList();
  }

  /**
   * Returns the entities that are in so many articles that a page of them says little.
   *
   * @param share smallest share of the articles, in (0, 1]
   */
  public List<TagCount> overBroad(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in (0, 1], was " + share);
    }
    return counts().stream().filter(count -> count.articles() >= share * articles).toList();
  }

  /** Returns the people who are only known by one name, which may be several people's. */
  public List<TagCount> bareNames() {
    return counts().stream()
        .filter(count -> count.type() == EntityType.PERSON)
        .filter(count -> Names.parts(count.name()).size() < 2)
        .toList();
  }
}
