// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.List;
import org.nutgraf.text.Span;

/** Finds the span at an offset among spans in text order without overlaps, by binary search. */
final class SpanIndex {

  private final List<Span> spans;

  SpanIndex(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /** Returns the number of spans. */
  int size() {
    return spans.size();
  }

  /** Returns the index of the first span that ends after an offset, or the number of spans. */
  int at(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the number of characters between the start of the span at an offset and the offset. */
  int within(int offset) {
    int index = at(offset);
    return index < spans.size() ? offset - spans.get(index).start() : Integer.MAX_VALUE;
  }

  /** Returns whether an offset is within a span. */
  boolean contains(int offset) {
    int within = within(offset);
    return within >= 0 && within < Integer.MAX_VALUE;
  }
}
