// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Gives a tagger's mentions the bounds of names: without titles, articles, possessives, quotation
 * marks and stray brackets.
 */
public final class MentionTrimmer {

  /** A mention of more words is a list or a table. */
  private static final int MAX_WORDS = 20;

  private final Words words;

  private MentionTrimmer(Words words) {
    this.words = words;
  }

  /** Returns the trimmed mentions; one that holds no name is left out, one that holds two parts. */
  public static List<Mention> trim(Words words, List<Mention> mentions) {
    MentionTrimmer trimmer = new MentionTrimmer(words);
    List<Mention> trimmed = new ArrayList<>();
    for (Mention mention : PossessiveNames.divide(words, mentions)) {
      for (Span part : trimmer.parts(mention.span())) {
        trimmer.trimmed(part, mention, trimmed);
      }
    }
    return trimmed;
  }

  /**
   * Divides "Organization of American States (OAS) General Assembly" at its brackets, "Ada Brink /
   * Herald" at the stroke.
   */
  private List<Span> parts(Span span) {
    List<Span> parts = new ArrayList<>();
    int begin = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      char c = words.text().charAt(i);
      if (c == '(' || c == ')' || c == '\n' || c == '/' && dividesNames(i)) {
        parts.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    parts.add(new Span(begin, span.end()));
    return parts;
  }

  /** The stroke of "AC/DC" belongs to the name; that between longer words does not. */
  private boolean dividesNames(int stroke) {
    int after = words.at(stroke);
    return after > 0
        && after < words.size()
        && words.surface(after - 1).length() > 2
        && words.surface(after).length() > 2;
  }

  private void trimmed(Span span, Mention mention, List<Mention> out) {
    List<Integer> within = words.in(span);
    int from = 0;
    int to = within.size();
    if (to > MAX_WORDS || isPortfolio(within, mention.type())) {
      return;
    }
    if (to > 1
        && words.folded(within.get(to - 1)).equals("s")
        && isPossessive(within.get(to - 2), mention.type())) {
      to--;
    }
    if (to > 1 && isArticle(within.get(0))) {
      from++;
    }
    if (to > 1 && mention.type() == EntityType.PLACE && isPartyLetter(within.get(0))) {
      from++;
    }
    from = afterOpening(within, from, to, mention.type());
    if (mention.type() == EntityType.PERSON) {
      from = afterTitles(within, from, to);
    } else if (to - from > 1 && Lexicon.has(WordList.TITLE_END, words.folded(within.get(to - 1)))) {
      to--;
    }
    if (from >= to || isNoName(within, from, to)) {
      return;
    }
    Span bounds = new Span(words.start(within.get(from)), end(span, within.get(to - 1)));
    out.add(
        new Mention(
            bounds, bounds.in(words.text()), mention.type(), mention.kind(), mention.confidence()));
  }

  /** "Moody's" and "St. John's" are names as they stand; of "Petro's" the name is "Petro". */
  private boolean isPossessive(int word, EntityType type) {
    if (type != EntityType.PERSON && Lexicon.has(WordList.POSSESSIVE_NAME, words.folded(word))) {
      return false;
    }
    String gap = words.gapAfter(word).strip();
    return gap.equals("'") || gap.equals("’") || gap.equals("‘");
  }

  /** The article of "The Hague" and "The Times" belongs to the name where it has its capital. */
  private boolean isArticle(int word) {
    boolean article = words.folded(word).equals("the");
    return article && (words.opensSentence(word) || !words.isCapitalized(word));
  }

  /** "R-Ohio" behind a senator's name gives a party and a state. */
  private boolean isPartyLetter(int word) {
    return words.end(word) - words.start(word) == 1 && words.gapAfter(word).equals("-");
  }

  /**
   * A capital at the beginning of a sentence or headline makes "Not", "Former" or "When" look like
   * the first word of a name.
   */
  private int afterOpening(List<Integer> within, int from, int to, EntityType type) {
    int start = from;
    while (start < to - 1) {
      String word = words.folded(within.get(start));
      boolean opening =
          Lexicon.has(WordList.OFFICE_ADJECTIVE, word)
              || type == EntityType.PERSON && Lexicon.has(WordList.OPENING, word);
      if (!opening
          || !words.spaceAfter(within.get(start))
          || words.isAllCapsSentence(within.get(start))) {
        break;
      }
      start++;
    }
    return start;
  }

  /** The commerce of "Minister of Commerce" is no organisation. */
  private boolean isPortfolio(List<Integer> within, EntityType type) {
    int first = within.isEmpty() ? -1 : within.get(0);
    return type == EntityType.ORGANIZATION
        && words.sameSentence(first - 2, first)
        && words.folded(first - 1).equals("of")
        && Lexicon.has(WordList.MINISTER, words.folded(first - 2))
        && within.stream().noneMatch(w -> Lexicon.has(WordList.INSTITUTION_HEAD, words.folded(w)));
  }

  /** Keeps the full stop of an abbreviation ("Inc.", "U.S.") that the tagger took in. */
  private int end(Span span, int last) {
    int end = words.end(last);
    boolean letter = end - words.start(last) == 1;
    if (letter && span.end() > end && words.text().substring(end, span.end()).strip().equals(".")) {
      return span.end();
    }
    boolean stopped = end < span.end() && words.text().charAt(end) == '.';
    return stopped && isAbbreviation(span.start(), last) ? end + 1 : end;
  }

  /** A stop after any other word ends a sentence that the tokenizer did not see end. */
  private boolean isAbbreviation(int start, int last) {
    String name = words.text().substring(start, words.end(last));
    return name.indexOf('.') >= 0
        || Lexicon.has(WordList.CORPORATE, words.folded(last))
        || Lexicon.has(WordList.SUFFIX, words.folded(last))
        || !Gazetteer.index().exact(name + ".").isEmpty()
        || words.end(last) - words.start(last) < 4 && Gazetteer.index().exact(name).isEmpty();
  }

  private int afterTitles(List<Integer> within, int from, int to) {
    int start = from;
    while (start < to - 1) {
      int word = within.get(start);
      boolean title = Lexicon.has(WordList.TITLE, words.folded(word));
      boolean before =
          start < to - 2
              && Lexicon.has(WordList.TITLE, words.folded(within.get(start + 1)))
              && Gazetteer.index().match(words, word) != null;
      if (!title && !before && !isJoint(within, start, to)) {
        break;
      }
      start++;
    }
    return start;
  }

  /** The "of" in "Secretary of State" or "for" after a title. */
  private boolean isJoint(List<Integer> within, int start, int to) {
    String word = words.folded(within.get(start));
    return start > 0
        && start < to - 2
        && (word.equals("of") || word.equals("for"))
        && Lexicon.has(WordList.TITLE, words.folded(within.get(start - 1)))
        && Lexicon.has(WordList.TITLE, words.folded(within.get(start + 1)));
  }

  private boolean isNoName(List<Integer> within, int from, int to) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      int word = within.get(i);
      named |= Character.isLetter(words.surface(word).codePointAt(0));
    }
    String only = words.folded(within.get(from));
    boolean form = to - from == 1 && Lexicon.has(WordList.CORPORATE, only);
    return !named
        || form
        || to - from == 1 && (Lexicon.has(WordList.FUNCTION, only) || only.length() < 2);
  }
}
