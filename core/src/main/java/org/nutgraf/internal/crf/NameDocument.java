// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document as the name finder sees it: token rows, phrase matches and repeated words. */
public final class NameDocument {

  /** Maximum number of other occurrences of a word that contribute features to each occurrence. */
  static final int MAX_REPEATS = 4;

  private static final int[] NONE = new int[0];

  /** Row of each token of the document in the token table. */
  final int[] rows;

  /** Sentence {@code s} has the tokens {@code [starts[s], starts[s + 1])}. */
  public final int[] starts;

  /** Sentence number of each token. */
  final int[] sentenceOf;

  /** List bits and position of the phrases that cover each token. */
  final int[] phrases;

  /** Style of each sentence: 0 for ordinary, 1 for all capitals, 2 for most words capitalised. */
  final int[] styles;

  final int[] properties;

  final NameRuns runs;

  /** First occurrences of each capitalised word, by its lower-case form. */
  private final Map<Integer, int[]> occurrences = new HashMap<>();

  public NameDocument(NameLexicon lexicon, List<List<String>> sentences) {
    TokenTable table = new TokenTable(lexicon);
    starts = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      starts[s + 1] = starts[s] + sentences.get(s).size();
    }
    int n = starts[sentences.size()];
    rows = new int[n];
    sentenceOf = new int[n];
    phrases = new int[n];
    styles = new int[sentences.size()];
    for (int s = 0; s < sentences.size(); s++) {
      int at = starts[s];
      for (String word : sentences.get(s)) {
        rows[at] = table.row(word);
        sentenceOf[at++] = s;
      }
    }
    table.finish();
    properties = table.properties();
    for (int s = 0; s < sentences.size(); s++) {
      styles[s] = style(starts[s], starts[s + 1]);
      matchPhrases(lexicon, sentences.get(s), starts[s]);
    }
    noteOccurrences();
    runs = new NameRuns(this);
  }

  public int sentences() {
    return starts.length - 1;
  }

  int property(int token, int field) {
    return properties[rows[token] * TokenTable.STRIDE + field];
  }

  boolean capital(int token) {
    int kind = property(token, TokenTable.CASE);
    return kind >= TokenTable.CASE_TITLE && kind <= TokenTable.CASE_MIXED;
  }

  private int style(int from, int to) {
    int capitals = 0;
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      int kind = property(i, TokenTable.CASE);
      capitals += capital(i) ? 1 : 0;
      upper += kind == TokenTable.CASE_UPPER ? 1 : 0;
      lower += kind == TokenTable.CASE_LOWER ? 1 : 0;
    }
    if (capitals < 3) {
      return 0;
    }
    return lower == 0 && upper * 2 > capitals ? 1 : capitals > 2 * lower ? 2 : 0;
  }

  /**
   * Marks each token with the lists of the longest phrase that covers it and its position in the
   * phrase.
   */
  private void matchPhrases(NameLexicon lexicon, List<String> words, int at) {
    int i = 0;
    while (i < words.size()) {
      int length = capital(at + i) ? longest(lexicon, words, at, i) : 0;
      i += Math.max(1, length);
    }
  }

  private int longest(NameLexicon lexicon, List<String> words, int at, int from) {
    long state = Hashes.start();
    int best = 0;
    int bits = 0;
    for (int i = from; i < Math.min(words.size(), from + NameLexicon.MAX_PHRASE); i++) {
      String word = words.get(i);
      if (word.length() > 40) {
        break;
      }
      state = i > from ? Hashes.add(state, ' ') : state;
      for (int k = 0; k < word.length(); k++) {
        state = Hashes.add(state, Character.toLowerCase(word.charAt(k)));
      }
      int handle = lexicon.names().find(Hashes.key(state));
      if (handle >= 0 && i > from) {
        best = i - from + 1;
        bits = lexicon.names().value(handle, 0);
      }
    }
    for (int k = 0; k < best; k++) {
      phrases[at + from + k] = bits * 4 + (k == 0 ? 1 : k == best - 1 ? 3 : 2);
    }
    return best;
  }

  private void noteOccurrences() {
    for (int i = 0; i < rows.length; i++) {
      if (!capital(i)) {
        continue;
      }
      int key = property(i, TokenTable.LOWER);
      int[] known = occurrences.getOrDefault(key, NONE);
      if (known.length <= MAX_REPEATS) {
        int[] more = java.util.Arrays.copyOf(known, known.length + 1);
        more[known.length] = i;
        occurrences.put(key, more);
      }
    }
  }

  /**
   * Returns the first occurrences of a capitalised token's word, possibly including the token
   * itself.
   */
  int[] occurrences(int token) {
    return capital(token)
        ? occurrences.getOrDefault(property(token, TokenTable.LOWER), NONE)
        : NONE;
  }
}
