// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.Optional;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.mention.Dateline;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

/**
 * Detects the names of writers, photographers, agencies and publishers in credits, datelines and
 * other boilerplate, which are never the subject of a story.
 */
final class Credits {

  /** The number of words before a name in which a credit is searched for. */
  private static final int WINDOW = 3;

  /** The maximum number of characters from the start of the body to the dash of a dateline. */
  private static final int MAX_DATELINE = 80;

  private final Words words;
  private final Boilerplate boilerplate;
  private final Span opening;

  private Credits(Words words, Boilerplate boilerplate, Span opening) {
    this.words = words;
    this.boilerplate = boilerplate;
    this.opening = opening;
  }

  /** Prepares the detection of the credits of an article. */
  static Credits of(AnalyzedText text, Words words) {
    return new Credits(words, Boilerplate.of(text, words), opening(text));
  }

  /**
   * Returns the span from the start of the body to the dash after its dateline, which contains the
   * agency; empty if there is no dateline.
   */
  private static Span opening(AnalyzedText text) {
    Span body = text.layout().body();
    Optional<Span> place = Dateline.find(text);
    if (place.isPresent()) {
      int limit = Math.min(body.end(), body.start() + MAX_DATELINE);
      for (int i = place.get().end(); i < limit && text.text().charAt(i) != '\n'; i++) {
        char c = text.text().charAt(i);
        if (c == '–' || c == '—' || c == '-' && (isSpace(text, i - 1) || isSpace(text, i + 1))) {
          return new Span(body.start(), i);
        }
      }
    }
    return new Span(body.start(), body.start());
  }

  private static boolean isSpace(AnalyzedText text, int at) {
    return at < text.text().length() && Character.isWhitespace(text.text().charAt(at));
  }

  /**
   * Returns whether a mention is in a credit: "Photo by", "(AP) -", ".../Getty", in a dateline
   * without being its place, or in boilerplate.
   */
  boolean isCredit(Mention mention) {
    boolean agent =
        mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.PERSON;
    if (boilerplate.contains(mention.span()) || agent && opening.contains(mention.span())) {
      return true;
    }
    int first = words.at(mention.span().start());
    int after = words.at(mention.span().end()) - 1;
    for (int w = first - 1; w >= first - WINDOW && words.sameSentence(w, first); w--) {
      if (Lexicon.has(WordList.CREDIT, words.folded(w)) && isMarked(w)) {
        return true;
      }
    }
    String gap = words.gapAfter(after).strip();
    boolean bracketed = words.gapAfter(first - 1).endsWith("(") && gap.startsWith(")");
    if (bracketed && gap.length() > 1 && "-–—".indexOf(gap.charAt(gap.length() - 1)) >= 0) {
      return true;
    }
    return gap.equals("/") && Lexicon.has(WordList.AGENCY, words.folded(after + 1))
        || words.gapAfter(first - 1).strip().equals("/")
            && (Lexicon.has(WordList.AGENCY, words.folded(first))
                || Lexicon.has(WordList.AGENCY, words.folded(first - 1)));
  }

  private boolean isMarked(int credit) {
    String gap = words.gapAfter(credit).strip();
    return gap.startsWith(":") || gap.startsWith("/") || words.folded(credit + 1).equals("by");
  }
}
