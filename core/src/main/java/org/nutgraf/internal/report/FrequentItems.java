// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the articles that have each tag, in bounded memory: when the table is full, every count is
 * decremented and tags with a count of 0 are removed, so that no frequent tag is lost and a count
 * is too low by at most the number of articles divided by the capacity (Misra and Gries, 1982). Not
 * thread-safe.
 */
public final class FrequentItems {

  private final int capacity;
  private final Map<String, Count> counts = new HashMap<>();

  /**
   * A tag and its count.
   *
   * @param key identifies the tag among all kinds
   * @param label displayed name
   * @param count number of articles that have it
   */
  public record Count(String key, String label, int count) {}

  /** Creates a table of at most {@code capacity} distinct tags. */
  public FrequentItems(int capacity) {
    this.capacity = capacity;
  }

  /** Counts an article that has this tag. */
  public void add(String key, String label) {
    Count old = counts.get(key);
    if (old == null && counts.size() >= capacity) {
      counts.replaceAll((k, c) -> new Count(k, c.label(), c.count() - 1));
      counts.values().removeIf(c -> c.count() == 0);
      return;
    }
    counts.put(key, new Count(key, label, old == null ? 1 : old.count() + 1));
  }

  /** Returns at most {@code limit} of the most frequent tags; ties are in order of label. */
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
