// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Markup that is safe to write unescaped. A template escapes all values that are not of this type.
 */
public interface Html {

  /** Writes the markup. */
  void writeTo(Writer out) throws IOException;

  /** Wraps {@code markup}, which must be safe. */
  static Html of(String markup) {
    Objects.requireNonNull(markup, "markup must not be null");
    return out -> out.write(markup);
  }

  /** Escapes untrusted {@code text} for an element or a quoted attribute. */
  static String escape(CharSequence text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), safe);
    return safe.toString();
  }

  /**
   * Escapes a part of untrusted text for an element or a quoted attribute and appends it.
   * Characters not allowed in HTML become U+FFFD; bidirectional controls, which could disguise the
   * text, are removed.
   */
  static void escape(CharSequence text, int start, int end, StringBuilder safe) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\t', '\n', '\r', '\u2028' -> safe.append(c == '\t' ? ' ' : '\n');
        default -> {
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < end
                  && Character.isLowSurrogate(text.charAt(i + 1));
          if (pair) {
            safe.append(c).append(text.charAt(++i));
          } else if (!isBidiControl(c)) {
            safe.append(isHtml(c) ? c : '\uFFFD');
          }
        }
      }
    }
  }

  private static boolean isBidiControl(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  private static boolean isHtml(char c) {
    return !Character.isSurrogate(c) && !Character.isISOControl(c) && c < '\uFFFE';
  }
}
