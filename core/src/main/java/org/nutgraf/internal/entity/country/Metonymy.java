// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Distinguishes the metonymic use of a capital for its government ("Washington will push") from the
 * city.
 */
final class Metonymy {

  private Metonymy() {}

  static boolean isGovernment(Words words, GazetteerIndex.Match match) {
    String surface = words.surface(match.first());
    int before = match.first() - 1;
    if (surface.isEmpty() || isPlace(words, match, before)) {
      return false;
    }
    String next =
        words.sameSentence(match.first(), match.last() + 1) ? words.folded(match.last() + 1) : "";
    if (words.sameSentence(before, match.first())
        && Lexicon.has(WordList.AGENT_BEFORE, words.folded(before))
        && !words.folded(before).equals("for")) {
      return true;
    }
    if (!words.spaceAfter(match.last()) || Lexicon.has(WordList.COPULA, next)) {
      return false;
    }
    boolean usual = Lexicon.has(WordList.METONYM_CITY, words.folded(match.first()));
    return Lexicon.has(usual ? WordList.VERB : WordList.AGENT_VERB, next);
  }

  private static boolean isPlace(Words words, GazetteerIndex.Match match, int before) {
    if (words.sameSentence(before, match.first())
        && (Lexicon.has(WordList.PLACE_BEFORE, words.folded(before))
            || words.spaceAfter(before)
                && words.isCapitalized(before)
                && !words.opensSentence(before))) {
      return true;
    }
    String gap = words.gapAfter(match.last());
    return gap.startsWith(",") && words.isCapitalized(match.last() + 1);
  }
}
