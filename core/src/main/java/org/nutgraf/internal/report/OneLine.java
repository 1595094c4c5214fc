// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.util.regex.Pattern;

/** Makes untrusted text fit on a single line. */
public final class OneLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private OneLine() {}

  /**
   * Returns {@code text} with runs of white space and control characters replaced by single spaces.
   */
  public static String of(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  /** As {@link #of}, but also replaces invisible characters, which could control a terminal. */
  public static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * Returns a line of at most {@code limit} UTF-16 units, truncated with an ellipsis if it is
   * longer.
   */
  public static String cut(String text, int limit) {
    // A long text is truncated before it is cleaned, to bound the cost.
    String line = of(text.length() > 4 * limit ? text.substring(0, 4 * limit) : text);
    if (line.length() <= limit) {
      return line;
    }
    int end = limit - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
