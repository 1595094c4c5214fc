// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Corrects the boundaries of people's names: initials before and after them, given names that look
 * like titles, words glued to them or joined by a hyphen, and names that web pages repeat.
 */
final class PersonBounds {

  /** The number of different words of a match from which an article is a report of one. */
  private static final int MATCH_WORDS = 2;

  /** The minimum length of a name to which another word may be glued: not "Mac", "Van", "Fitz". */
  private static final int MIN_GLUED = 5;

  private static final int MAX_INITIALS = 4;

  /** The minimum number of words after a surname that is repeated at their end. */
  private static final int MIN_REPEATED = 3;

  /** The characters that join a letter to the next word, as in "U-turn" and "Q&A". */
  private static final String JOINS = "-&/'’";

  /** Beginnings of surnames before a second capital: "VanderMeer", "FitzGerald". */
  private static final Set<String> PREFIXES =
      Set.of("vande", "vander", "vanden", "della", "delle", "fitz", "saint", "santa");

  private final Words words;
  private final Forenames forenames;

  private PersonBounds(Words words) {
    this.words = words;
    this.forenames = Forenames.of(words);
  }

  /** Returns the mentions in text order, with those of people corrected, divided or removed. */
  static List<Mention> correct(Words words, List<Mention> mentions) {
    PersonBounds bounds = new PersonBounds(words);
    List<Mention> corrected = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.type() != EntityType.PERSON) {
        corrected.add(mention);
        from = mention.span().end();
        continue;
      }
      int until =
          i + 1 < mentions.size() ? mentions.get(i + 1).span().start() : words.text().length();
      Optional<Span> name = bounds.name(mention.span());
      if (name.isPresent()) {
        Span whole = bounds.extended(name.get(), from, until);
        from = whole.end();
        corrected.add(
            new Mention(
                whole,
                whole.in(words.text()),
                EntityType.PERSON,
                mention.kind(),
                mention.confidence()));
      }
    }
    return corrected;
  }

  /** Returns the name in a tagger's span; empty for an address. */
  private Optional<Span> name(Span span) {
    List<Integer> within = words.in(span);
    if (within.isEmpty() || span.in(words.text()).indexOf('@') >= 0) {
      return Optional.empty();
    }
    int from = 0;
    int to = within.size();
    int stop = from + 1;
    while (stop < to && !isSentenceGap(within.get(stop - 1))) {
      stop++;
    }
    to = stop;
    int first = within.get(from);
    int last = within.get(to - 1);
    int end = to == within.size() ? Math.max(words.end(last), span.end()) : words.end(last);
    end = to - from > 1 ? Math.min(end, glued(first, last, end)) : end;
    int again = repeated(first, last, end);
    if (again > first + 1) {
      return Optional.of(new Span(words.start(first), words.end(again - 1)));
    }
    int start = from == 0 && again == first ? span.start() : words.start(again);
    return Optional.of(new Span(start, end));
  }

  /** Returns whether a full stop without a space ends a sentence within the mention. */
  private boolean isSentenceGap(int word) {
    return words.gapAfter(word).equals(".")
        && words.end(word) - words.start(word) > 3
        && Character.isLowerCase(words.text().charAt(words.end(word) - 1));
  }

  /** Returns the end of a name to which a web page has glued the next word: "RuizLawmakers". */
  private int glued(int first, int word, int end) {
    String text = words.text();
    int start = words.start(word);
    for (int i = start + 2; i < words.end(word) - 1; i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        String head = text.substring(start, i);
        boolean again = false;
        for (int w = first; w < word && !again; w++) {
          again = words.surface(w).equals(head);
        }
        if (again || i - start >= MIN_GLUED && !PREFIXES.contains(NameNormalizer.fold(head))) {
          return i;
        }
      }
    }
    return end;
  }

  /**
   * Returns the word at which a name starts again, as on pages that give a short and a full name:
   * "Ana Ruiz Ana Elena Ruiz", "Ruiz Ana Elena Ruiz". Returns {@code first} if there is none.
   */
  private int repeated(int first, int last, int end) {
    String tail = words.text().substring(words.start(last), end);
    for (int w = first + 2; w < last; w++) {
      boolean again =
          words.folded(w).equals(words.folded(first)) && words.surface(w - 1).equals(tail);
      if (again) {
        return w;
      }
    }
    return last - first >= MIN_REPEATED && tail.equals(words.surface(first)) ? first + 1 : first;
  }

  /** Extends a name by initials and by a given name that looks like a title. */
  private Span extended(Span span, int from, int until) {
    int first = words.at(span.start());
    int last = words.at(span.end()) - 1;
    int start = span.start();
    for (int i = 0; i < MAX_INITIALS && isInitial(first - 1, from); i++) {
      start = words.start(--first);
    }
    if (start < span.start() && isGivenName(first - 1, from)) {
      start = words.start(--first);
    }
    if (first > 0 && words.start(first - 1) >= from && forenames.isForename(first - 1)) {
      start = words.start(first - 1);
    }
    int end = span.end();
    if (last > first) {
      for (int i = 0; i < MAX_INITIALS && isFinalInitial(last + 1, until); i++) {
        end = words.end(++last);
      }
    }
    return new Span(start, end);
  }

  /** Returns whether a word is an initial before a name, such as "J." in "J. Ruiz". */
  private boolean isInitial(int word, int from) {
    if (word < 0 || words.start(word) < from || !words.isCapitalized(word)) {
      return false;
    }
    String gap = words.gapAfter(word);
    boolean letter = words.end(word) - words.start(word) == 1;
    boolean counted =
        word > 0
            && words.gapAfter(word - 1).equals(" ")
            && Lexicon.has(WordList.LETTERED, words.folded(word - 1));
    boolean number =
        words.folded(word).equals("i")
            && words.spaceAfter(word - 1)
            && words.isCapitalized(word - 1);
    return letter && !counted && !number && (gap.equals(". ") || gap.equals("."));
  }

  /** Returns whether a word is a given name before an initial, such as "Ana" in "Ana M. Ruiz". */
  private boolean isGivenName(int word, int from) {
    return word >= 0
        && words.start(word) >= from
        && words.isCapitalized(word)
        && words.spaceAfter(word)
        && words.end(word) - words.start(word) > 1
        && !Lexicon.has(WordList.TITLE, words.folded(word))
        && !Lexicon.has(WordList.FUNCTION, words.folded(word))
        && !words.isAllCapitals(word);
  }

  /** Returns whether a word is an initial after a name, as in southern India: "Lekha B S". */
  private boolean isFinalInitial(int word, int until) {
    return word < words.size()
        && words.end(word) <= until
        && words.spaceAfter(word - 1)
        && words.isCapitalized(word)
        && words.end(word) - words.start(word) == 1
        && !words.folded(word).equals("i")
        && (!words.folded(word).equals("a") || !words.gapAfter(word).equals(" "))
        && (words.gapAfter(word).isEmpty() || JOINS.indexOf(words.gapAfter(word).charAt(0)) < 0)
        && !words.isAllCapsSentence(word);
  }

  /** The given names of an article that look like titles: "Prince Dumba", a striker. */
  private static final class Forenames {

    private final Words words;
    private final Set<String> spoken = new HashSet<>();
    private final Set<String> performers = new HashSet<>();
    private boolean match;

    private Forenames(Words words) {
      this.words = words;
    }

    static Forenames of(Words words) {
      Forenames forenames = new Forenames(words);
      Set<String> match = new HashSet<>();
      for (int w = 0; w < words.size(); w++) {
        String word = words.folded(w);
        if (Lexicon.has(WordList.TITLE_FORENAME, word)) {
          if (!words.isCapitalized(w)) {
            forenames.spoken.add(word);
          } else if (Lexicon.has(WordList.PERFORMER, words.folded(w - 1))
              && words.sameSentence(w - 1, w)) {
            forenames.performers.add(word);
          }
        } else if (Lexicon.has(WordList.MATCH, word)) {
          match.add(word);
        }
      }
      forenames.match = match.size() >= MATCH_WORDS;
      return forenames;
    }

    /**
     * Returns whether a title is a given name: after an occupation, in reports of matches that do
     * not speak of "the prince", and "Earl", "Duke" or "Don" before a surname.
     */
    boolean isForename(int word) {
      String title = words.folded(word);
      if (!words.isCapitalized(word)
          || !Lexicon.has(WordList.TITLE_FORENAME, title)
          || !words.spaceAfter(word)
          || words.isAllCapitals(word)
          || isTitle(word - 1)) {
        return false;
      }
      boolean single = !words.spaceAfter(word + 1) || !words.isCapitalized(word + 2);
      boolean usual = Lexicon.has(WordList.FORENAME, title) && single;
      return performers.contains(title) || (usual || match && single) && !spoken.contains(title);
    }

    /** Returns whether a title precedes, as in "Police Major Ruiz". */
    private boolean isTitle(int word) {
      return words.sameSentence(word, word + 1)
          && words.isCapitalized(word)
          && words.spaceAfter(word)
          && Lexicon.has(WordList.TITLE, words.folded(word))
          && !Lexicon.has(WordList.PERFORMER, words.folded(word));
    }
  }
}
