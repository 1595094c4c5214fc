// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nutgraf.text.Span;

/**
 * A set of non-overlapping items in a text, for overlap queries.
 *
 * @param <T> the type of the items, such as a mention
 */
public final class SpanSet<T> {

  private final Function<T, Span> spanOf;
  private final TreeMap<Integer, T> byStart = new TreeMap<>();

  private SpanSet(Collection<T> items, Function<T, Span> spanOf) {
    this.spanOf = spanOf;
    items.forEach(item -> byStart.put(spanOf.apply(item).start(), item));
  }

  /** Returns the set of {@code items}, which must not overlap. */
  public static <T> SpanSet<T> of(Collection<T> items, Function<T, Span> spanOf) {
    return new SpanSet<>(items, spanOf);
  }

  /**
   * Merges two lists in natural order; where items overlap, those of {@code preferred} are kept.
   *
   * @param items items without overlaps
   * @param preferred items without overlaps
   */
  public static <T extends Comparable<? super T>> List<T> merge(
      List<T> items, List<T> preferred, Function<T, Span> spanOf) {
    SpanSet<T> taken = of(preferred, spanOf);
    List<T> merged = new ArrayList<>(preferred);
    for (T item : items) {
      if (!taken.overlaps(spanOf.apply(item))) {
        merged.add(item);
      }
    }
    Collections.sort(merged);
    return merged;
  }

  /** Returns the item that contains {@code span} and is longer. */
  public Optional<T> longer(Span span) {
    var entry = byStart.floorEntry(span.start());
    if (entry == null) {
      return Optional.empty();
    }
    Span before = spanOf.apply(entry.getValue());
    boolean inside = before.contains(span) && before.length() > span.length();
    return inside ? Optional.of(entry.getValue()) : Optional.empty();
  }

  /** Returns the last item that starts before the end of {@code span}. */
  public Optional<T> last(Span span) {
    return Optional.ofNullable(byStart.lowerEntry(span.end())).map(entry -> entry.getValue());
  }

  /** Returns whether an item of the set overlaps {@code span}. */
  public boolean overlaps(Span span) {
    var entry = byStart.lowerEntry(span.end());
    return entry != null && spanOf.apply(entry.getValue()).overlaps(span);
  }

  /** Returns whether an item that is at least as long overlaps {@code span}. */
  public boolean blocks(Span span) {
    var entry = byStart.lowerEntry(span.end());
    while (entry != null && spanOf.apply(entry.getValue()).overlaps(span)) {
      if (spanOf.apply(entry.getValue()).length() >= span.length()) {
        return true;
      }
      entry = byStart.lowerEntry(entry.getKey());
    }
    return false;
  }
}
