// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how many articles carry a tag, in bounded memory: when the table is full, every count goes
 * down by one and those at zero leave, so that no frequent tag is lost and a count is too low by at
 * most the number of articles over the capacity (Misra and Gries, 1982). Not thread-safe.
 */
public final class FrequentItems {

  private final int capacity;
  private final Map<String, Count> counts = new HashMap<>();

  /**
   * A tag and its count.
   *
   * @param key identifies the tag among all kinds
   * @param label what a reader sees
   * @param count how many articles carry it
   */
  public record Count(String key, String label, int count) {}

  /** A tally of at most {@code capacity} different tags. */
  public FrequentItems(int capacity) {
    this.capacity = capacity;
  }

  /** Counts an article that carries a tag. */
  public void add(String key, String label) {
    Count old = counts.get(key);
    if (old == null && counts.size() >= capacity) {
      counts.replaceAll((k, c) -> new Count(k, c.label(), c.count() - 1));
      counts.values().removeIf(c -> c.count() == 0);
      return;
    }
    counts.put(key, new Count(key, label, old == null ? 1 : old.count() + 1));
  }

  /** Returns the most frequent tags, at most {@code limit}, then in the order of their labels. */
  public List<Count> top(int limit) {
    return counts.values().stream()
        .sorted(
            Comparator.comparingInt(Count::count)
                .reversed()
                .thenComparing(Count::label)
                .thenComparing(Count::key))
        .limit(limit)
        .toList();
  }
}
