// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

/** Spellings that differ in a letter. */
final class Spelling {

  /** The minimum length of a word with another letter: Risen and Rosen are two names. */
  private static final int MIN_CHANGED = 6;

  private Spelling() {}

  /**
   * Returns whether two words differ by one letter that is added, missing, changed or swapped; a
   * changed or swapped one only in longer words.
   */
  static boolean isOneLetterApart(String a, String b) {
    if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    if (isDigit(a, head) || isDigit(b, head)) {
      return false;
    }
    if (a.length() == b.length() && a.length() < MIN_CHANGED) {
      return false;
    }
    if (a.length() == b.length()
        && head + 1 < a.length()
        && a.charAt(head) == b.charAt(head + 1)
        && a.charAt(head + 1) == b.charAt(head)) {
      return a.substring(head + 2).equals(b.substring(head + 2));
    }
    String restA = a.substring(Math.min(a.length(), head + (a.length() >= b.length() ? 1 : 0)));
    String restB = b.substring(Math.min(b.length(), head + (b.length() >= a.length() ? 1 : 0)));
    return restA.equals(restB);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}
