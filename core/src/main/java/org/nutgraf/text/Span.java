// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Objects;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in a text.
 *
 * <p>Spans order by start, then by end.
 *
 * @param start index of the first unit, at least 0
 * @param end index after the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the range.
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

  /** Returns the number of UTF-16 units in the range. */
  public int length() {
    return end - start;
  }

  /** Tells whether the range holds no unit. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Tells whether every unit of {@code other} lies in this range. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Tells whether the two ranges share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * Returns the part of {@code text} that this range covers.
   *
   * @throws IndexOutOfBoundsException if the range ends after the text
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
