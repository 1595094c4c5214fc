// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs of capitalised words in a document, and how the document describes them: "Harbour Bank is a
 * lender", "Ruiz, a lawyer".
 *
 * <p>A token sees both ends of its run and the adjacent words, however distant, which a linear
 * chain cannot convey. A description applies to the same run, and to its first or last word alone,
 * throughout the document.
 */
final class NameRuns {

  /** Maximum length of a run in tokens; a longer one is a headline or a list. */
  private static final int MAX_RUN = 12;

  /** Maximum number of tokens in parentheses between a name and its description. */
  private static final int MAX_ASIDE = 25;

  private static final int[] JOINING = keys("of", "the", "and", "for", "de", "la", "du", "&", "'s");
  private static final int[] COPULAS = keys("is", "was", "are", "were");
  private static final int[] ARTICLES = keys("a", "an", "the", "one");
  private static final int COMMA = keys(",")[0];
  private static final int OPENING = keys("(")[0];
  private static final int CLOSING = keys(")")[0];

  /** First token of the run that contains each token; the token itself if there is none. */
  final int[] from;

  /** Token after the run that contains each token; the token itself if there is none. */
  final int[] to;

  /** As {@link #from}, but runs may contain joining words, as in "Bank of Arden". */
  final int[] wideFrom;

  final int[] wideTo;

  /** First of the words that describe each token's run; -1 if there are none. */
  final int[] described;

  private final NameDocument document;
  private final Map<Integer, Integer> descriptions = new HashMap<>();

  NameRuns(NameDocument document) {
    this.document = document;
    int n = document.rows.length;
    from = new int[n];
    to = new int[n];
    wideFrom = new int[n];
    wideTo = new int[n];
    described = new int[n];
    Arrays.fill(described, -1);
    for (int s = 0; s < document.sentences(); s++) {
      boolean plain = document.styles[s] != 1;
      mark(document.starts[s], document.starts[s + 1], plain, false, from, to);
      mark(document.starts[s], document.starts[s + 1], plain, true, wideFrom, wideTo);
    }
    for (int i = 0; i < n; i = Math.max(i + 1, to[i])) {
      describe(i);
    }
    for (int i = 0; i < n; i++) {
      if (to[i] > i) {
        described[i] = description(i);
      }
    }
  }

  private static int[] keys(String... words) {
    return Arrays.stream(words).mapToInt(word -> Hashes.fold(Hashes.key(word))).toArray();
  }

  private static boolean among(int[] keys, int key) {
    for (int known : keys) {
      if (known == key) {
        return true;
      }
    }
    return false;
  }

  private int lower(int token) {
    return document.property(token, TokenTable.LOWER);
  }

  private void mark(int begin, int end, boolean plain, boolean wide, int[] starts, int[] ends) {
    int i = begin;
    while (i < end) {
      int last = i;
      if (plain && document.capital(i)) {
        last = runEnd(i, end, wide);
      }
      boolean brief = last > i && last - i <= MAX_RUN;
      for (int k = i; k < Math.max(i + 1, last); k++) {
        starts[k] = brief ? i : k;
        ends[k] = brief ? last : k;
      }
      i = Math.max(i + 1, last);
    }
  }

  /** Returns the token after the last capitalised one of a run. */
  private int runEnd(int begin, int end, boolean wide) {
    int last = begin + 1;
    int i = last;
    while (i < end && (document.capital(i) || wide && i - last < 2 && among(JOINING, lower(i)))) {
      last = document.capital(i) ? i + 1 : last;
      i++;
    }
    return last;
  }

  private void describe(int run) {
    if (to[run] == run) {
      return;
    }
    int end = document.starts[document.sentenceOf[run] + 1];
    int i = skipAside(to[run], end);
    if (i + 2 < end
        && (among(COPULAS, lower(i)) || lower(i) == COMMA)
        && among(ARTICLES, lower(i + 1))) {
      descriptions.putIfAbsent(key(run), i + 2);
      descriptions.putIfAbsent(lower(from[run]), i + 2);
      descriptions.putIfAbsent(lower(to[run] - 1), i + 2);
    }
  }

  private int skipAside(int at, int end) {
    if (at >= end || lower(at) != OPENING) {
      return at;
    }
    for (int i = at + 1; i < Math.min(end, at + MAX_ASIDE); i++) {
      if (lower(i) == CLOSING) {
        return i + 1;
      }
    }
    return at;
  }

  private int key(int token) {
    int key = 5;
    for (int i = from[token]; i < to[token]; i++) {
      key = Hashes.mix(key, lower(i));
    }
    return key;
  }

  private int description(int token) {
    int whole = descriptions.getOrDefault(key(token), -1);
    boolean alone = to[token] - from[token] == 1;
    return whole >= 0 || !alone ? whole : descriptions.getOrDefault(lower(token), -1);
  }
}
