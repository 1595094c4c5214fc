// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nutgraf.text.Span;

/** Where the tagger's mentions stand, to ask whether a span is a part of one. */
final class Occupied {

  private final TreeMap<Integer, Mention> byStart = new TreeMap<>();

  Occupied(List<Mention> mentions) {
    for (Mention mention : mentions) {
      byStart.put(mention.span().start(), mention);
    }
  }

  /** Tells whether {@code span} lies within a mention that is longer. */
  boolean insideLonger(Span span) {
    return longer(span).isPresent();
  }

  /** Returns the longer mention that {@code span} lies within. */
  Optional<Mention> longer(Span span) {
    var entry = byStart.floorEntry(span.start());
    boolean inside =
        entry != null
            && entry.getValue().span().contains(span)
            && entry.getValue().span().length() > span.length();
    return inside ? Optional.of(entry.getValue()) : Optional.empty();
  }

  /** Tells whether {@code span} shares a unit with a mention. */
  boolean overlaps(Span span) {
    var entry = byStart.lowerEntry(span.end());
    return entry != null && entry.getValue().span().overlaps(span);
  }

  /** Tells whether a mention that is at least as long shares a unit with {@code span}. */
  boolean blocks(Span span) {
    var entry = byStart.lowerEntry(span.end());
    while (entry != null && entry.getValue().span().overlaps(span)) {
      if (entry.getValue().span().length() >= span.length()) {
        return true;
      }
      entry = byStart.lowerEntry(entry.getKey());
    }
    return false;
  }
}
