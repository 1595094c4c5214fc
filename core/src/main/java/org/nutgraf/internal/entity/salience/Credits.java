// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import org.nutgraf.entity.Mention;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Detects the names of photographers and agencies in picture credits, which are never the subject
 * of a story.
 */
final class Credits {

  /** The number of words before a name in which a credit is searched for. */
  private static final int WINDOW = 3;

  private Credits() {}

  /** Returns whether a mention is in a picture credit: "Photo by", "(AP) -", ".../Getty". */
  static boolean isCredit(Words words, Mention mention) {
    int first = words.at(mention.span().start());
    int after = words.at(mention.span().end()) - 1;
    for (int w = first - 1; w >= first - WINDOW && words.sameSentence(w, first); w--) {
      if (Lexicon.has(WordList.CREDIT, words.folded(w)) && isMarked(words, w)) {
        return true;
      }
    }
    String gap = words.gapAfter(after).strip();
    boolean bracketed = words.gapAfter(first - 1).endsWith("(") && gap.startsWith(")");
    if (bracketed && gap.length() > 1 && "-–—".indexOf(gap.charAt(gap.length() - 1)) >= 0) {
      return true;
    }
    return gap.equals("/") && words.isCapitalized(after + 1)
        || words.gapAfter(first - 1).strip().equals("/")
            && Lexicon.has(WordList.AGENCY, words.folded(first));
  }

  private static boolean isMarked(Words words, int credit) {
    String gap = words.gapAfter(credit).strip();
    return gap.startsWith(":") || gap.startsWith("/") || words.folded(credit + 1).equals("by");
  }
}
