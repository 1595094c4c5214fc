// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nutgraf.entity.tags.Archive.Numbers;
import org.nutgraf.entity.tags.Archive.Tag;

/**
 * Compares entities by the other entities of their articles. Two tags of one person share a party,
 * a town and colleagues; two people of one name do not.
 */
final class Surroundings {

  /** The maximum number of articles that are read per entity, taken at equal distances. */
  private static final int MAX_ARTICLES = 200;

  /** The number of entities whose surroundings are kept for the next comparison. */
  private static final int CACHED = 256;

  private final Archive archive;

  private final Map<Integer, Map<Integer, Double>> cache =
      new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Map<Integer, Double>> eldest) {
          return size() > CACHED;
        }
      };

  Surroundings(Archive archive) {
    this.archive = archive;
  }

  /**
   * Returns the cosine, in [0, 1], of the entities around {@code a} and {@code b}, weighted by
   * their share of the articles and their rarity in the archive.
   */
  double similarity(Tag a, Tag b) {
    Map<Integer, Double> ofA = around(a);
    Map<Integer, Double> ofB = around(b);
    Map<Integer, Double> small = ofA.size() < ofB.size() ? ofA : ofB;
    Map<Integer, Double> large = small == ofA ? ofB : ofA;
    double dot = 0;
    for (Map.Entry<Integer, Double> entry : small.entrySet()) {
      if (entry.getKey() != a.index && entry.getKey() != b.index) {
        dot += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
      }
    }
    double norm = Math.sqrt(square(ofA, b.index) * square(ofB, a.index));
    return norm == 0 ? 0 : dot / norm;
  }

  /** Returns the number of articles that mention both. */
  static int together(Tag a, Tag b) {
    int both = 0;
    int j = 0;
    for (int i = 0; i < a.articles.size(); i++) {
      while (j < b.articles.size() && b.articles.get(j) < a.articles.get(i)) {
        j++;
      }
      both += j < b.articles.size() && b.articles.get(j) == a.articles.get(i) ? 1 : 0;
    }
    return both;
  }

  private static double square(Map<Integer, Double> around, int without) {
    double sum = 0;
    for (Map.Entry<Integer, Double> entry : around.entrySet()) {
      sum += entry.getKey() == without ? 0 : entry.getValue() * entry.getValue();
    }
    return sum;
  }

  private Map<Integer, Double> around(Tag tag) {
    Map<Integer, Double> known = cache.get(tag.index);
    if (known != null) {
      return known;
    }
    Map<Integer, Double> around = new HashMap<>();
    int read = Math.min(MAX_ARTICLES, tag.size());
    for (int i = 0; i < read; i++) {
      int article = tag.articles.get((int) ((long) i * tag.size() / read));
      Numbers others = archive.article(article);
      for (int k = 0; k < others.size(); k++) {
        if (others.get(k) != tag.index) {
          around.merge(others.get(k), 1.0 / read, Double::sum);
        }
      }
    }
    double articles = archive.size();
    around.replaceAll(
        (index, share) -> Math.sqrt(share) * Math.log(articles / archive.tag(index).size()));
    cache.put(tag.index, around);
    return around;
  }
}
