// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.Set;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/** Detects phrases that contain the name of a country but do not refer to the country. */
public final class FalseFriends {

  /** The maximum distance, in words, of a context word. */
  private static final int WINDOW = 8;

  private FalseFriends() {}

  public static boolean isTrap(Words words, GazetteerIndex.Match match) {
    String next = words.spaceAfter(match.last()) ? words.folded(match.last() + 1) : "";
    if (Lexicon.has(WordList.GOODS, next) && !words.isCapitalized(match.last() + 1)) {
      return true;
    }
    if (words.gapAfter(match.last()).strip().startsWith("$")) {
      return true;
    }
    return switch (words.folded(match.last())) {
      case "china" -> near(words, match, WordList.CROCKERY);
      case "turkey" -> near(words, match, WordList.POULTRY);
      case "america" -> words.surface(match.last()).endsWith("érica");
      case "american", "americans" ->
          Set.of("native", "pan").contains(words.folded(match.first() - 1));
      case "indian", "indians" ->
          words.folded(match.first() - 1).equals("american")
              || words.folded(match.first() - 1).equals("west");
      case "wales" ->
          words.folded(match.first() - 1).equals("of")
              && Lexicon.has(WordList.TITLE, words.folded(match.first() - 2));
      default -> false;
    };
  }

  private static boolean near(Words words, GazetteerIndex.Match match, WordList list) {
    for (int w = match.first() - WINDOW; w <= match.last() + WINDOW; w++) {
      if (words.sameSentence(w, match.first()) && Lexicon.has(list, words.folded(w))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the name is part of the name of a landmark, such as a lake, river or street
   * ("Lake Chad").
   */
  public static boolean isFeature(Words words, GazetteerIndex.Match match) {
    int before = match.first() - 1;
    int after = match.last() + 1;
    boolean prefixed =
        words.spaceAfter(before)
            && words.isCapitalized(before)
            && Lexicon.has(WordList.FEATURE_BEFORE, words.folded(before));
    boolean suffixed =
        words.spaceAfter(match.last())
            && words.isCapitalized(after)
            && Lexicon.has(WordList.PLACE_FEATURE, words.folded(after));
    return (prefixed || suffixed) && !words.isAllCapsSentence(match.first());
  }
}
