// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import static org.nutgraf.internal.crf.TokenTable.CASE;
import static org.nutgraf.internal.crf.TokenTable.CLUSTER;
import static org.nutgraf.internal.crf.TokenTable.EXACT;
import static org.nutgraf.internal.crf.TokenTable.LIST;
import static org.nutgraf.internal.crf.TokenTable.LONG_SHAPE;
import static org.nutgraf.internal.crf.TokenTable.LOWER;
import static org.nutgraf.internal.crf.TokenTable.PREFIX;
import static org.nutgraf.internal.crf.TokenTable.SEEN_LOWER;
import static org.nutgraf.internal.crf.TokenTable.SHAPE;
import static org.nutgraf.internal.crf.TokenTable.STRIDE;
import static org.nutgraf.internal.crf.TokenTable.SUFFIX;

/**
 * The features of a token: hashes of properties of the words around it, of the lists that contain
 * it, and the other occurrences of its word in the document.
 *
 * <p>After Ratinov and Roth (2009, context aggregation) and IXA pipes (Agerri and Rigau, 2016,
 * several clusterings at once).
 */
public final class NameFeatures implements TokenFeatures {

  /** Upper bound on the number of features of a token. */
  public static final int MAX_FEATURES = 256;

  /** Maximum number of words of a description that are used. */
  private static final int MAX_DESCRIPTION = 5;

  private final int clusterings;
  private final NameDocument document;
  private final int[] properties;
  private final int set;
  private int[] buffer;
  private int n;

  /**
   * Creates the features of a document.
   *
   * @param set number of the training set that contains the document, 0 for none
   */
  public NameFeatures(NameLexicon lexicon, NameDocument document, int set) {
    this.clusterings = lexicon.clusters().width();
    this.document = document;
    this.properties = document.properties;
    this.set = set;
  }

  private void add(int template, int value) {
    buffer[n++] = Hashes.mix(template, value);
  }

  private void add(int template, int a, int b) {
    buffer[n++] = Hashes.mix(template, a, b);
  }

  private void add(int template, int a, int b, int c) {
    buffer[n++] = Hashes.mix(template, a, b, c);
  }

  /** Returns the index of the first property of the token at {@code offset} from {@code token}. */
  private int at(int token, int offset, int from, int to) {
    int i = token + offset;
    if (i < from) {
      return TokenTable.BEFORE;
    }
    return i >= to ? TokenTable.AFTER * STRIDE : document.rows[i] * STRIDE;
  }

  @Override
  public int extract(int token, int[] into) {
    buffer = into;
    n = 0;
    int sentence = document.sentenceOf[token];
    int from = document.starts[sentence];
    int to = document.starts[sentence + 1];
    int b = at(token, -2, from, to);
    int p = at(token, -1, from, to);
    int c = at(token, 0, from, to);
    int f = at(token, 1, from, to);
    int g = at(token, 2, from, to);
    int style = document.styles[sentence];
    words(b, p, c, f, g);
    shapes(p, c, f, style, token == from);
    clusters(b, p, c, f, g);
    lists(token, from, to, p, c, f);
    repeats(token, c);
    run(token, from, to, c);
    if (set > 0) {
      setFeatures(p, c, f);
    }
    return n;
  }

  /**
   * Features of one training set only; they absorb the peculiarities of its annotation guidelines
   * (after Daumé III, Frustratingly easy domain adaptation, 2007).
   */
  private void setFeatures(int previous, int current, int following) {
    int[] x = properties;
    add(90, set);
    add(91, set, x[current + LOWER]);
    add(92, set, x[current + CLUSTER + 1]);
    add(93, set, x[current + SHAPE]);
    add(94, set, x[previous + LOWER]);
    add(95, set, x[following + LOWER]);
    add(96, set, x[current + SUFFIX + 2]);
  }

  private void words(int b, int p, int c, int f, int g) {
    int[] x = properties;
    add(1, 0);
    add(2, x[c + EXACT]);
    add(3, x[c + LOWER]);
    add(4, x[p + LOWER]);
    add(5, x[f + LOWER]);
    add(6, x[b + LOWER]);
    add(7, x[g + LOWER]);
    add(8, x[p + LOWER], x[c + LOWER]);
    add(9, x[c + LOWER], x[f + LOWER]);
    add(10, x[p + LOWER], x[f + LOWER]);
    add(11, x[b + LOWER], x[p + LOWER]);
    add(12, x[f + LOWER], x[g + LOWER]);
    add(13, x[p + LOWER], x[c + SHAPE]);
    add(14, x[f + LOWER], x[c + SHAPE]);
    for (int k = 1; k < 4; k++) {
      add(16 + k, x[c + PREFIX + k]);
    }
    for (int k = 0; k < 4; k++) {
      add(20 + k, x[c + SUFFIX + k]);
    }
    add(24, x[p + SUFFIX + 2]);
    add(25, x[f + SUFFIX + 2]);
    add(26, x[c + SUFFIX + 2], x[c + SHAPE]);
  }

  private void shapes(int p, int c, int f, int style, boolean first) {
    int[] x = properties;
    int place = style * 2 + (first ? 1 : 0);
    add(30, x[c + SHAPE], place);
    add(31, x[c + LONG_SHAPE]);
    add(32, x[p + SHAPE]);
    add(33, x[f + SHAPE]);
    add(34, x[p + SHAPE], x[c + SHAPE], place);
    add(35, x[c + SHAPE], x[f + SHAPE], place);
    add(36, Hashes.mix(1, x[p + SHAPE], x[c + SHAPE]), x[f + SHAPE]);
    add(37, x[c + SEEN_LOWER] * 8 + x[c + CASE], place);
    add(38, x[c + SEEN_LOWER] * 8 + x[c + CASE], x[p + CASE], x[f + CASE]);
  }

  private void clusters(int b, int p, int c, int f, int g) {
    int[] x = properties;
    for (int k = 0; k < clusterings; k++) {
      int template = 100 + 16 * k;
      int at = CLUSTER + k;
      add(template, x[c + at]);
      add(template + 1, x[p + at]);
      add(template + 2, x[f + at]);
      add(template + 3, x[b + at]);
      add(template + 4, x[g + at]);
      add(template + 5, x[p + at], x[c + at]);
      add(template + 6, x[c + at], x[f + at]);
      add(template + 7, x[p + at], x[c + CASE], x[f + at]);
      add(template + 8, x[c + at], x[c + SHAPE]);
    }
  }

  private void lists(int token, int from, int to, int p, int c, int f) {
    int[] x = properties;
    int phrase = document.phrases[token];
    int shape = x[c + CASE];
    add(40, x[c + LIST], shape);
    add(41, x[p + LIST], x[c + LIST], x[c + CASE]);
    add(42, x[c + LIST], x[f + LIST], x[c + CASE]);
    add(43, phrase, shape);
    add(44, x[p + LIST], x[c + SHAPE]);
    add(45, x[f + LIST], x[c + SHAPE]);
    int before = token > from ? document.phrases[token - 1] : 0;
    int after = token + 1 < to ? document.phrases[token + 1] : 0;
    if (before != 0 || after != 0) {
      add(46, before, after);
    }
    for (int bits = x[c + LIST]; bits != 0; bits &= bits - 1) {
      add(47, Integer.numberOfTrailingZeros(bits), shape);
    }
    for (int bits = phrase >> 2; bits != 0; bits &= bits - 1) {
      add(48, Integer.numberOfTrailingZeros(bits), phrase & 3);
    }
  }

  /** Adds the neighbours of the word's other occurrences in the document. */
  private void repeats(int token, int c) {
    int[] x = properties;
    int kind = x[c + CASE];
    int used = 0;
    for (int other : document.occurrences(token)) {
      if (other == token || used == NameDocument.MAX_REPEATS) {
        continue;
      }
      used++;
      int sentence = document.sentenceOf[other];
      int from = document.starts[sentence];
      int to = document.starts[sentence + 1];
      int p = at(other, -1, from, to);
      int f = at(other, 1, from, to);
      add(50, x[p + LOWER]);
      add(51, x[f + LOWER]);
      add(52, x[p + CLUSTER], kind);
      add(53, x[f + CLUSTER], kind);
      add(54, x[p + CLUSTER + 1], x[p + CASE]);
      add(55, x[f + CLUSTER + 1], x[f + CASE]);
      add(56, x[p + LIST], x[p + CASE]);
      add(57, x[p + CASE], x[f + CASE], document.styles[sentence]);
      add(58, document.phrases[other]);
    }
    if (used == 0) {
      add(59, kind);
    }
  }

  /** Adds both ends of the run of capitalised words, its neighbours, and its description. */
  private void run(int token, int from, int to, int c) {
    NameRuns runs = document.runs;
    int begin = runs.from[token];
    int end = runs.to[token];
    if (end == begin) {
      return;
    }
    int[] x = properties;
    int last = document.rows[end - 1] * STRIDE;
    int before = at(begin, -1, from, to);
    int after = at(end, 0, from, to);
    int place = (token == begin ? 1 : 0) + (token == end - 1 ? 2 : 0);
    add(60, x[last + LOWER], place);
    add(61, x[document.rows[begin] * STRIDE + LOWER], place);
    add(62, x[before + LOWER], place);
    add(63, x[after + LOWER], place);
    add(64, x[last + CLUSTER + 1], place);
    add(65, x[before + CLUSTER + 1], x[after + CLUSTER + 1]);
    add(66, Math.min(end - begin, 5), Math.min(token - begin, 4), x[c + CASE]);
    add(67, x[last + SUFFIX + 2], place);
    wideRun(token, from, to, place);
    int words = runs.described[token];
    if (words >= 0) {
      describe(words, document.starts[document.sentenceOf[words] + 1]);
    }
  }

  private void wideRun(int token, int from, int to, int place) {
    NameRuns runs = document.runs;
    int begin = runs.wideFrom[token];
    int end = runs.wideTo[token];
    if (end > begin && (begin != runs.from[token] || end != runs.to[token])) {
      int[] x = properties;
      int first = document.rows[begin] * STRIDE;
      int last = document.rows[end - 1] * STRIDE;
      add(70, x[last + LOWER], place);
      add(71, x[first + LOWER], place);
      add(72, x[first + CLUSTER + 1], x[last + CLUSTER + 1]);
      add(73, x[at(begin, -1, from, to) + LOWER], x[at(end, 0, from, to) + LOWER]);
    }
  }

  private void describe(int begin, int end) {
    int[] x = properties;
    for (int i = begin; i < Math.min(end, begin + MAX_DESCRIPTION); i++) {
      int at = document.rows[i] * STRIDE;
      if (x[at + CASE] == TokenTable.CASE_OTHER) {
        return;
      }
      add(74, x[at + LOWER]);
      add(75, x[at + CLUSTER + 2]);
      add(76, x[at + CLUSTER], i - begin);
    }
  }
}
