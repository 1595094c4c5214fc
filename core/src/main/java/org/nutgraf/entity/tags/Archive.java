// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * The tags of an archive: which articles mention which entity, and under which names. Takes four
 * bytes per article and entity in each direction, besides the names.
 */
final class Archive {

  /** A growing list of numbers. */
  static final class Numbers {
    private int[] values = new int[2];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    int get(int i) {
      return values[i];
    }
  }

  /** An entity of the archive. */
  static final class Tag {
    final int index;
    final String id;
    final EntityType type;

    /** Names of the entity, with the number of articles. */
    private final Map<String, Integer> names = new TreeMap<>();

    /** Slugs of its mentions that differ from its names, with the number of articles. */
    private final Map<String, Integer> forms = new HashMap<>(2);

    /** Articles that mention it, ascending. */
    final Numbers articles = new Numbers();

    private int about;
    private TagCount count;
    private List<String> parts;

    private Tag(int index, String id, EntityType type) {
      this.index = index;
      this.id = id;
      this.type = type;
    }

    int size() {
      return articles.size();
    }

    /** Returns the number of articles in which a mention has the given slug. */
    int formCount(String slug) {
      return forms.getOrDefault(slug, 0);
    }

    Collection<String> forms() {
      return forms.keySet();
    }

    /** Returns the counts, under the most frequent name. */
    TagCount count() {
      if (count == null) {
        count = new TagCount(id, commonest(), type, size(), about);
      }
      return count;
    }

    String name() {
      return count().name();
    }

    /** Returns the folded parts of the most frequent name. */
    List<String> parts() {
      if (parts == null) {
        parts = Names.parts(name());
      }
      return parts;
    }

    private String commonest() {
      return names.entrySet().stream()
          .max(
              Comparator.comparingInt((Map.Entry<String, Integer> name) -> name.getValue())
                  .thenComparingLong(name -> name.getKey().chars().filter(c -> c > 127).count())
                  .thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private final Map<String, Tag> byId = new LinkedHashMap<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<Numbers> articles = new ArrayList<>();

  void nextArticle() {
    articles.add(new Numbers());
  }

  /** Returns the number of articles. */
  int size() {
    return articles.size();
  }

  void add(String id, String name, EntityType type, boolean about, Collection<String> mentions) {
    Tag tag = byId.get(id);
    if (tag == null) {
      tag = new Tag(tags.size(), id, type);
      byId.put(id, tag);
      tags.add(tag);
    }
    tag.names.merge(name, 1, Integer::sum);
    String own = NameNormalizer.slug(name);
    Map<String, Integer> forms = tag.forms;
    mentions.stream()
        .map(NameNormalizer::slug)
        .filter(slug -> !slug.isEmpty() && !slug.equals(own))
        .distinct()
        .forEach(slug -> forms.merge(slug, 1, Integer::sum));
    tag.articles.add(size() - 1);
    articles.get(size() - 1).add(tag.index);
    tag.about += about ? 1 : 0;
    tag.count = null;
    tag.parts = null;
  }

  /** Returns the entities, most articles first, then by id. */
  List<Tag> tags() {
    List<Tag> sorted = new ArrayList<>(tags);
    sorted.sort(Comparator.comparingInt((Tag tag) -> -tag.size()).thenComparing(tag -> tag.id));
    return sorted;
  }

  Tag tag(int index) {
    return tags.get(index);
  }

  /** Returns the indexes of the entities of an article. */
  Numbers article(int article) {
    return articles.get(article);
  }
}
