// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Trims a tagger's mentions to names, without titles, articles, possessives, quotation marks and
 * unmatched brackets.
 */
public final class MentionTrimmer {

  /** The maximum number of words of a mention; longer ones are lists or tables. */
  private static final int MAX_WORDS = 20;

  /** Ranks of police officers and legislators that are nothing else in capitals. */
  private static final Set<String> RANKS =
      Set.of("DCI", "DCS", "DSP", "ASP", "IGP", "AIG", "SSP", "ACP", "DCP", "WPC", "MLA", "MHA");

  private final Words words;

  private MentionTrimmer(Words words) {
    this.words = words;
  }

  /**
   * Returns the trimmed mentions. Mentions without a name are removed; mentions with two names are
   * split.
   */
  public static List<Mention> trim(Words words, List<Mention> mentions) {
    MentionTrimmer trimmer = new MentionTrimmer(words);
    List<Mention> trimmed = new ArrayList<>();
    for (Mention mention : PossessiveNames.divide(words, mentions)) {
      Mention typed = trimmer.typed(mention);
      for (Span part : trimmer.parts(typed.span())) {
        trimmer.trimmed(part, typed, trimmed);
      }
    }
    return PersonBounds.correct(words, trimmed);
  }

  /** Makes "DCI Morag Tulloch" a person, which a tagger may consider an organisation. */
  private Mention typed(Mention mention) {
    List<Integer> within = words.in(mention.span());
    boolean officer =
        within.size() == 3
            && RANKS.contains(words.surface(within.get(0)))
            && words.spaceAfter(within.get(0))
            && !words.isAllCapitals(within.get(1));
    return officer && mention.type() != EntityType.PERSON
        ? new Mention(
            mention.span(), mention.text(), EntityType.PERSON, mention.kind(), mention.confidence())
        : mention;
  }

  /**
   * Splits "Organization of American States (OAS) General Assembly" at the brackets and "Ada Brink
   * / Herald" at the slash.
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

  /**
   * Returns whether a slash separates names, as between longer words; that of "AC/DC" is part of
   * the name.
   */
  private boolean dividesNames(int slash) {
    int after = words.at(slash);
    return after > 0
        && after < words.size()
        && words.surface(after - 1).length() > 2
        && words.surface(after).length() > 2;
  }

  private void trimmed(Span span, Mention mention, List<Mention> out) {
    List<Integer> within = words.in(span);
    int from = 0;
    int to = within.size();
    if (to > MAX_WORDS || isPortfolio(within, mention.type()) || isSeat(within, mention.type())) {
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

  /**
   * Returns whether a word ends with a possessive that is not part of the name: that of "Petro's",
   * but not of "Moody's" and "St. John's".
   */
  private boolean isPossessive(int word, EntityType type) {
    if (type != EntityType.PERSON && Lexicon.has(WordList.POSSESSIVE_NAME, words.folded(word))) {
      return false;
    }
    String gap = words.gapAfter(word).strip();
    // A question mark is an apostrophe that was lost in a conversion.
    return gap.equals("'") || gap.equals("’") || gap.equals("‘") || gap.equals("?");
  }

  /**
   * Returns whether a word is an article to be trimmed. Within a sentence, a capitalised one is
   * part of the name: "The Hague", "The Times".
   */
  private boolean isArticle(int word) {
    boolean article = words.folded(word).equals("the");
    return article && (words.opensSentence(word) || !words.isCapitalized(word));
  }

  /** Returns whether a tagger took "R-Ohio" after a senator's name for an organisation. */
  private boolean isSeat(List<Integer> within, EntityType type) {
    return type == EntityType.ORGANIZATION
        && within.size() > 1
        && isPartyLetter(within.get(0))
        && words.gapAfter(within.get(0) - 1).endsWith("(");
  }

  /** Detects the party in "R-Ohio" after a senator's name. */
  private boolean isPartyLetter(int word) {
    return words.end(word) - words.start(word) == 1 && words.gapAfter(word).equals("-");
  }

  /**
   * Skips words such as "Not", "Former" or "When" that are capitalised only because they start a
   * sentence or headline.
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

  /**
   * Returns whether the words are a minister's portfolio, which is not an organisation: "Commerce"
   * in "Minister of Commerce".
   */
  private boolean isPortfolio(List<Integer> within, EntityType type) {
    int first = within.isEmpty() ? -1 : within.get(0);
    return type == EntityType.ORGANIZATION
        && words.sameSentence(first - 2, first)
        && words.folded(first - 1).equals("of")
        && Lexicon.has(WordList.MINISTER, words.folded(first - 2))
        && within.stream().noneMatch(w -> Lexicon.has(WordList.INSTITUTION_HEAD, words.folded(w)));
  }

  /**
   * Returns the end of the name, keeping the full stop of an abbreviation ("Inc.", "U.S.") if the
   * tagger included it.
   */
  private int end(Span span, int last) {
    int end = words.end(last);
    boolean letter = end - words.start(last) == 1;
    if (letter && span.end() > end && words.text().substring(end, span.end()).strip().equals(".")) {
      return span.end();
    }
    boolean stopped = end < span.end() && words.text().charAt(end) == '.';
    return stopped && isAbbreviation(span.start(), last) ? end + 1 : end;
  }

  /**
   * Returns whether a full stop belongs to an abbreviation; after any other word it is a sentence
   * boundary that the tokenizer missed.
   */
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
      boolean title = isTitle(word) || isRespectful(word, to - start);
      boolean before =
          start < to - 2
              && Lexicon.has(WordList.TITLE, words.folded(within.get(start + 1)))
              && Gazetteer.index().match(words, word) != null;
      if (!title && !before && !isOccupation(word, to - start) && !isJoint(within, start, to)) {
        break;
      }
      start++;
    }
    return start;
  }

  /**
   * Returns whether a word that opens its sentence is an occupation before a full name: "Nurse" in
   * "Nurse Ada Brink said", but not "Baker" in "Baker Mayfield".
   */
  private boolean isOccupation(int word, int left) {
    return left > 2
        && words.opensSentence(word)
        && (Lexicon.has(WordList.OCCUPATION, words.folded(word))
            || Lexicon.has(WordList.PERFORMER, words.folded(word)));
  }

  /** Returns whether a word is a title before a full name, and a given name before a surname. */
  private boolean isRespectful(int word, int left) {
    return left > 2 && Lexicon.has(WordList.TITLE_OR_NAME, words.folded(word));
  }

  /** Returns whether a word is a title: always, in capitals, or before another title. */
  private boolean isTitle(int word) {
    String folded = words.folded(word);
    return Lexicon.has(WordList.TITLE, folded)
        || Lexicon.has(WordList.TITLE_CAPITALS, folded)
            && words.isAllCapitals(word)
            && !words.isAllCapsSentence(word)
        || Lexicon.has(WordList.TITLE_FIRST, folded)
            && (Lexicon.has(WordList.TITLE, words.folded(word + 1))
                || Lexicon.has(WordList.TITLE_FIRST, words.folded(word + 1)))
        || folded.equals("sri") && Lexicon.has(WordList.TITLE_FIRST, words.folded(word - 1));
  }

  /** Detects a preposition that continues a title: "of" in "Secretary of State", or "for". */
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
    boolean form = true;
    for (int i = from; i < to; i++) {
      form &= Lexicon.has(WordList.CORPORATE, words.folded(within.get(i)));
    }
    return !named
        || form
        || to - from == 1 && (Lexicon.has(WordList.FUNCTION, only) || only.length() < 2);
  }
}
