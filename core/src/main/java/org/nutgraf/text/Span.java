// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Objects;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units in a text.
 *
 * <p>Spans are ordered by start, then by end.
 *
 * @param start offset of the first code unit, at least 0
 * @param end offset after the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Validates the offsets.
   *
   * @throws IllegalArgumentException if {@code start < 0} or {@code end < start}
   */
  public Span {
    if (start < 0) {
      throw new IllegalArgumentException("start must be >= 0, was " + start);
    }
    if (end < start) {
      throw new IllegalArgumentException("end must be >= start " + start + ", was " + end);
    }
  }

  /** Returns the number of UTF-16 code units in this span. */
  public int length() {
    return end - start;
  }

  /** Returns whether this span is empty. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Returns whether {@code other} lies entirely within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether this span and {@code other} share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * Returns the text that this span covers.
   *
   * @throws IndexOutOfBoundsException if this span ends after the end of {@code text}
   */
  public String in(CharSequence text) {
    Objects.requireNonNull(text, "text must not be null");
    if (end > text.length()) {
      throw new IndexOutOfBoundsException(
          "span must end within the text of length " + text.length() + ", was " + this);
    }
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + "," + end + ")";
  }
}
