// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Detects names used attributively before a noun, like an adjective ("US" in "US officials").
 *
 * <p>English has no marker for this, so the heuristic examines the next word: a function word, verb
 * or adverb cannot be the noun.
 */
final class Attributive {

  private Attributive() {}

  static boolean is(Words words, int first, int last) {
    if (!words.spaceAfter(last) || isPair(words, first)) {
      return false;
    }
    String next = words.folded(last + 1);
    if (Lexicon.has(WordList.FUNCTION, next) || Character.isDigit(next.charAt(0))) {
      return false;
    }
    if (words.isCapitalized(last + 1) && !words.isAllCapsSentence(last + 1)) {
      return Lexicon.has(WordList.TITLE, next) || Lexicon.has(WordList.INSTITUTION, next);
    }
    return !isVerb(words, last)
        && !(isSecond(words, first) && Lexicon.has(WordList.PLURAL_VERB, next));
  }

  /**
   * Detects the second of two coordinated subjects, as in "Chile and Peru open a port": they take a
   * verb that looks like a noun.
   */
  private static boolean isSecond(Words words, int first) {
    return first > 1 && words.folded(first - 1).equals("and") && words.isCapitalized(first - 2);
  }

  /**
   * Detects the second name of a hyphenated pair, as in "the US-Mexico border", where both names
   * denote countries.
   */
  private static boolean isPair(Words words, int first) {
    String gap = words.gapAfter(first - 1);
    return gap.length() == 1 && "-–‑".contains(gap) && words.isCapitalized(first - 1);
  }

  private static boolean isVerb(Words words, int last) {
    String next = words.folded(last + 1);
    if (Lexicon.has(WordList.VERB, next)) {
      return true;
    }
    boolean hyphened = words.gapAfter(last + 1).startsWith("-");
    return !hyphened && (next.endsWith("ed") || next.endsWith("ly"));
  }
}
