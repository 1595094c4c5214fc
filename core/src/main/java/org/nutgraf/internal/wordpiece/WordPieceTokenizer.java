// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.wordpiece;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Splits a text into the WordPiece tokens of BERT's models.
 *
 * <p>Source: BasicTokenizer and WordpieceTokenizer of google-research/bert ({@code
 * tokenization.py}), as the tokenizers library implements them: control characters are dropped,
 * accents stripped after canonical decomposition, letters lower-cased, CJK ideographs and
 * punctuation are words of their own, words longer than {@value #MAX_WORD} characters are {@code
 * [UNK]}, and a word is split greedily into the longest matching tokens or is {@code [UNK]}. With
 * the vocabulary of a cased model, letters and accents are left unchanged.
 *
 * <p>Differences: "[SEP]" and the like in a text are brackets and letters, not special tokens, so
 * an article cannot forge them. Unpaired surrogates are dropped. Characters are decomposed one by
 * one, without reordering combining marks, since these are dropped anyway. The text is read in one
 * pass, which ends as soon as there are enough tokens: time is linear in the text read, memory is
 * bounded by the number of tokens.
 */
public final class WordPieceTokenizer {

  private static final int MAX_WORD = 100;
  private static final int REPLACEMENT = 0xFFFD;

  private final WordPieceVocabulary vocabulary;

  /** Creates a tokenizer with this vocabulary. */
  public WordPieceTokenizer(WordPieceVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the ids of the first tokens of {@code text}, between {@code [CLS]} and {@code [SEP]}.
   *
   * @param maxPieces maximum number of tokens, including both special tokens, at least 2
   */
  public long[] encode(CharSequence text, int maxPieces) {
    return new Pass(maxPieces).run(text);
  }

  private static boolean isDropped(int c) {
    if (c == 0 || c == REPLACEMENT) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private static boolean isWhitespace(int c) {
    return Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && !Character.isLetterOrDigit(c) && c != 0x7F;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Returns whether a character is an ideograph in the ranges of the source. */
  private static boolean isIdeograph(int c) {
    return c >= 0x3400
        && (c <= 0x4DBF
            || c >= 0x4E00 && c <= 0x9FFF
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0x20000 && c <= 0x2A6DF
            || c >= 0x2A700 && c <= 0x2B73F
            || c >= 0x2B740 && c <= 0x2B81F
            || c >= 0x2B920 && c <= 0x2CEAF
            || c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** The state while encoding one text. */
  private final class Pass {

    private final long[] pieces;
    private int count;
    private final char[] word = new char[2 * MAX_WORD];
    private int wordUnits;
    private int wordCharacters;
    private final long[] wordPieces = new long[2 * MAX_WORD];

    Pass(int maxPieces) {
      pieces = new long[maxPieces];
    }

    long[] run(CharSequence text) {
      pieces[count++] = vocabulary.classification();
      for (int i = 0; i < text.length() && !isFull(); ) {
        int c = Character.codePointAt(text, i);
        i += Character.charCount(c);
        if (c < 0x80) {
          ascii(c);
        } else if (isWhitespace(c)) {
          endWord();
        } else if (!isDropped(c)) {
          other(c);
        }
      }
      endWord();
      pieces[count++] = vocabulary.separator();
      return Arrays.copyOf(pieces, count);
    }

    private boolean isFull() {
      return count >= pieces.length - 1;
    }

    private void ascii(int c) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        append(c);
      } else if (c >= 'A' && c <= 'Z') {
        append(vocabulary.isCased() ? c : c + ('a' - 'A'));
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        endWord();
      } else if (c > ' ' && c < 0x7F) {
        alone(c);
      }
    }

    private void other(int c) {
      if (isIdeograph(c)) {
        endWord();
        letter(c);
        endWord();
      } else {
        letter(c);
      }
    }

    private void letter(int c) {
      if (!vocabulary.isCased()) {
        decomposed(c);
      } else if (isPunctuation(c)) {
        alone(c);
      } else {
        append(c);
      }
    }

    private void decomposed(int c) {
      String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      for (int i = 0; i < parts.length(); ) {
        int part = parts.codePointAt(i);
        i += Character.charCount(part);
        if (Character.getType(part) == Character.NON_SPACING_MARK) {
          continue;
        }
        int lower = Character.toLowerCase(part);
        if (isWhitespace(lower)) {
          endWord();
        } else if (isPunctuation(lower)) {
          alone(lower);
        } else {
          append(lower);
        }
      }
    }

    private void alone(int c) {
      endWord();
      append(c);
      endWord();
    }

    private void append(int c) {
      if (++wordCharacters <= MAX_WORD) {
        wordUnits += Character.toChars(c, word, wordUnits);
      }
    }

    private void endWord() {
      if (wordCharacters > 0) {
        int found = wordCharacters <= MAX_WORD ? cut() : 0;
        if (found == 0) {
          wordPieces[0] = vocabulary.unknown();
          found = 1;
        }
        int fitting = Math.min(found, pieces.length - 1 - count);
        System.arraycopy(wordPieces, 0, pieces, count, fitting);
        count += fitting;
        wordUnits = 0;
        wordCharacters = 0;
      }
    }

    /** Splits the word and returns the number of its tokens, 0 if it cannot be split. */
    private int cut() {
      int found = 0;
      for (int from = 0; from < wordUnits; ) {
        long longest = vocabulary.longest(word, from, wordUnits);
        if (longest == WordPieceVocabulary.NONE) {
          return 0;
        }
        wordPieces[found++] = (int) longest;
        from += (int) (longest >>> 32);
      }
      return found;
    }
  }
}
