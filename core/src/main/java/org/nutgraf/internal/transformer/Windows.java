// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.Quotes;
import org.nutgraf.internal.wordpiece.WordPieceTokenizer;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;

/**
 * Splits documents into windows: {@code [CLS]}, then as many sentences as fit, each followed by
 * {@code [SEP]}. A sentence that does not fit into a window is split between words.
 */
public final class Windows {

  /** Maximum number of WordPiece tokens in a window, including special tokens. */
  public static final int MAX_PIECES = 160;

  /** Maximum number of WordPiece tokens of a word; the rest of a longer word is ignored. */
  private static final int MAX_TOKENS_PER_WORD = 16;

  private final WordPieceTokenizer tokenizer;
  private final WordPieceVocabulary vocabulary;

  public Windows(WordPieceVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.tokenizer = new WordPieceTokenizer(vocabulary);
  }

  /**
   * Returns the windows of a document in order; each word is in exactly one.
   *
   * @param sentences the words of each sentence
   */
  public List<Window> cut(List<List<String>> sentences) {
    Cutter cutter = new Cutter();
    for (int s = 0; s < sentences.size(); s++) {
      cutter.add(s, sentences.get(s));
    }
    cutter.end();
    return cutter.windows;
  }

  /**
   * Returns a token in the letters that the vocabulary knows: one of lower-cased WordPieces has no
   * "ł", "đ", "ð", "þ", "ħ" or "ı", and a word with an unknown letter would be unknown as a whole.
   */
  private String known(String token) {
    String plain = Quotes.plain(token);
    boolean foreign = plain.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c));
    return foreign && !vocabulary.isCased() ? NameNormalizer.fold(plain) : plain;
  }

  private final class Cutter {
    private final List<Window> windows = new ArrayList<>();
    private final int[] pieces = new int[MAX_PIECES];
    private final int[] casing = new int[MAX_PIECES];
    private final int[] words = new int[MAX_PIECES];
    private final int[] sentenceOf = new int[MAX_PIECES];
    private final int[] tokenOf = new int[MAX_PIECES];
    private int size;
    private int wordCount;

    void add(int sentence, List<String> tokens) {
      long[][] cut = new long[tokens.size()][];
      int length = 1;
      for (int t = 0; t < cut.length; t++) {
        cut[t] = tokenizer.encode(known(tokens.get(t)), MAX_TOKENS_PER_WORD + 2);
        length += Math.max(1, cut[t].length - 2);
      }
      if (size > 0 && size + length > MAX_PIECES) {
        end();
      }
      for (int t = 0; t < cut.length; t++) {
        if (size + Math.max(1, cut[t].length - 2) + 1 > MAX_PIECES) {
          mark(vocabulary.separator());
          end();
        }
        word(sentence, t, Casing.of(tokens.get(t)), cut[t]);
      }
      if (cut.length > 0) {
        mark(vocabulary.separator());
      }
    }

    private void mark(int piece) {
      pieces[size] = piece;
      casing[size++] = Casing.MARK.code();
    }

    private void word(int sentence, int token, Casing kind, long[] cut) {
      if (size == 0) {
        mark(vocabulary.classification());
      }
      words[wordCount] = size;
      sentenceOf[wordCount] = sentence;
      tokenOf[wordCount++] = token;
      if (cut.length == 2) {
        pieces[size] = vocabulary.unknown();
        casing[size++] = kind.code();
      }
      for (int i = 1; i < cut.length - 1; i++) {
        pieces[size] = (int) cut[i];
        casing[size++] = i == 1 ? kind.code() : Casing.CONTINUATION.code();
      }
    }

    void end() {
      if (wordCount > 0) {
        windows.add(
            new Window(
                Arrays.copyOf(pieces, size),
                Arrays.copyOf(casing, size),
                Arrays.copyOf(words, wordCount),
                Arrays.copyOf(sentenceOf, wordCount),
                Arrays.copyOf(tokenOf, wordCount)));
      }
      size = 0;
      wordCount = 0;
    }
  }
}
