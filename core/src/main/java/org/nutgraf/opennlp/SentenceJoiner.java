// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nutgraf.text.Span;

/**
 * Removes sentence boundaries that the detector placed within a name: after an initial ("Orrin G. |
 * Hatch") or a title ("Sen. | Kelly Ayotte").
 */
final class SentenceJoiner {

  /** Abbreviated titles that precede a name. */
  private static final Set<String> TITLES =
      Set.of(
          "sen", "sens", "rep", "reps", "gov", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm",
          "rev", "hon", "mr", "mrs", "ms", "dr", "prof", "st", "mt", "ft", "pres", "brig", "maj",
          "supt", "det", "insp", "msgr", "fr");

  /** Two-letter abbreviations that end a sentence more often than they start a name. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("U.S", "U.N", "U.K", "E.U", "D.C", "N.Y", "L.A", "B.C", "A.D", "P.M", "A.M", "T.V");

  /** Words that start a sentence but not a surname. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "i",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "as",
          "if",
          "when",
          "while",
          "after",
          "before",
          "since",
          "but",
          "and",
          "or",
          "so",
          "yet",
          "no",
          "not",
          "what",
          "who",
          "how",
          "why",
          "where",
          "however",
          "although",
          "though",
          "because",
          "to",
          "of",
          "is",
          "are",
          "was",
          "were");

  private SentenceJoiner() {}

  /** Returns the sentences of a paragraph in order, joining those separated within a name. */
  static List<Span> join(String text, List<Span> sentences) {
    List<Span> joined = new ArrayList<>(sentences.size());
    for (Span sentence : sentences) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && runsOn(text, last, sentence)) {
        joined.set(joined.size() - 1, new Span(last.start(), sentence.end()));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  private static boolean runsOn(String text, Span before, Span after) {
    int stop = lastLetter(text, before);
    if (stop < 0 || text.charAt(stop) != '.' || after.start() >= after.end()) {
      return false;
    }
    String next = wordAt(text, after.start(), after.end());
    if (next.isEmpty() || !Character.isUpperCase(next.codePointAt(0))) {
      return false;
    }
    int start = wordStart(text, before.start(), stop);
    String word = text.substring(start, stop);
    if (TITLES.contains(word.toLowerCase(Locale.ROOT))) {
      return Character.isUpperCase(word.charAt(0));
    }
    return isInitial(text, before.start(), start, stop)
        && !STARTERS.contains(next.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns whether a word is an initial: a single capital after a capitalised word or another
   * initial, or part of a pair such as "J.P.".
   */
  private static boolean isInitial(String text, int from, int start, int stop) {
    boolean letter = stop - start == 1 && Character.isUpperCase(text.charAt(start));
    if (!letter || start == from) {
      return letter;
    }
    if (text.charAt(start - 1) == '.') {
      return isPair(text, from, start);
    }
    if (text.charAt(start - 1) != ' ' || start - 2 < from) {
      return false;
    }
    int end = text.charAt(start - 2) == '.' ? start - 2 : start - 1;
    int previous = wordStart(text, from, end);
    boolean initial = end - previous == 1;
    return previous < end
        && Character.isUpperCase(text.charAt(previous))
        && initial == (end == start - 2);
  }

  /**
   * Returns whether a letter completes two initials without a space that are not a well-known
   * abbreviation.
   */
  private static boolean isPair(String text, int from, int second) {
    int first = second - 2;
    boolean alone = first == from || first > from && text.charAt(first - 1) == ' ';
    return first >= from
        && alone
        && Character.isUpperCase(text.charAt(first))
        && !ABBREVIATIONS.contains(text.substring(first, second + 1));
  }

  private static int lastLetter(String text, Span span) {
    int last = span.end() - 1;
    while (last >= span.start() && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= span.start() ? last : -1;
  }

  private static int wordStart(String text, int from, int end) {
    int start = end;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static String wordAt(String text, int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int last = start;
    while (last < end && Character.isLetter(text.charAt(last))) {
      last++;
    }
    return text.substring(start, last);
  }
}
