// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutgraf.internal.wordpiece.WordPieceTokenizer;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;

/**
 * The part of the encoder's WordPiece vocabulary that the model keeps. A word with a token that is
 * not kept is split into shorter ones; special tokens and single characters are always kept.
 *
 * @param list the tokens in order of id
 * @param rows for each token, its id in the encoder
 */
public record WordPieces(List<String> list, int[] rows) {

  private static final int MAX_TOKENS = 1 << 16;

  /**
   * Keeps the most frequent tokens; ties are resolved in the encoder's order.
   *
   * @param all the encoder's vocabulary, in order of token id
   * @param texts sample of the texts that the model is intended for
   * @param limit number of tokens to keep, more than there are special tokens and single characters
   */
  public static WordPieces mostFrequent(List<String> all, Iterator<String> texts, int limit)
      throws IOException {
    long[] counts = new long[all.size()];
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary(all));
    while (texts.hasNext()) {
      for (long piece : tokenizer.encode(texts.next(), MAX_TOKENS)) {
        counts[(int) piece]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = isIndispensable(all.get(i)) ? Long.MAX_VALUE : counts[i];
    }
    int[] rows =
        IntStream.range(0, all.size())
            .boxed()
            .sorted((a, b) -> Long.compare(counts[b], counts[a]))
            .limit(limit)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    return new WordPieces(IntStream.of(rows).mapToObj(all::get).toList(), rows);
  }

  /** Keeps all tokens. */
  public static WordPieces all(List<String> pieces) {
    return new WordPieces(pieces, IntStream.range(0, pieces.size()).toArray());
  }

  private static boolean isIndispensable(String piece) {
    return switch (piece) {
      case "[PAD]", "[UNK]", "[CLS]", "[SEP]" -> true;
      default -> {
        String bare = piece.startsWith("##") && piece.length() > 2 ? piece.substring(2) : piece;
        yield bare.length() == 1 && bare.charAt(0) < 0x80;
      }
    };
  }

  public WordPieceVocabulary vocabulary() throws IOException {
    return vocabulary(list);
  }

  private static WordPieceVocabulary vocabulary(List<String> pieces) throws IOException {
    String lines = pieces.stream().collect(Collectors.joining("\n", "", "\n"));
    return WordPieceVocabulary.readList(new BufferedReader(new StringReader(lines)));
  }
}
