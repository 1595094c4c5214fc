// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.text.Span;

/** Splits a text into paragraphs at blank lines, which are always sentence boundaries. */
public final class Paragraphs {

  private Paragraphs() {}

  /**
   * Returns the paragraphs of {@code text} in text order, without surrounding white space. A text
   * that consists only of white space has none. A blank line consists of two line terminators with
   * only white space between them.
   */
  public static List<Span> of(CharSequence text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    int end = 0;
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        boolean lineEnd = c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085';
        // A carriage return followed by a line feed is a single line terminator.
        lineEnd |= c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        lines += c == '\u2029' ? 2 : lineEnd ? 1 : 0;
        continue;
      }
      if (start >= 0 && lines >= 2) {
        paragraphs.add(new Span(start, end));
        start = -1;
      }
      lines = 0;
      start = start < 0 ? i : start;
      end = i + 1;
    }
    if (start >= 0) {
      paragraphs.add(new Span(start, end));
    }
    return paragraphs;
  }

  /** Returns whether {@code c} is white space, including no-break and zero-width spaces. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200B'
        || c == '\uFEFF';
  }
}
