// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutgraf.semantic.WordPieceTokenizer;
import org.nutgraf.semantic.WordPieceVocabulary;

/**
 * The word pieces that the model keeps out of the encoder's. A word with a piece that is not kept
 * is cut into shorter ones: marks and single characters are always kept.
 *
 * @param list the pieces in the order of their numbers
 * @param rows for each piece, its number in the encoder
 */
record WordPieces(List<String> list, int[] rows) {

  private static final int MOST_OF_TEXT = 1 << 16;

  /**
   * Keeps the pieces that texts have most often; of pieces equally often the encoder's first.
   *
   * @param all the encoder's pieces by number
   * @param texts what the model is for
   * @param most number of pieces to keep, more than there are marks and single characters
   */
  static WordPieces mostFrequent(List<String> all, Iterator<String> texts, int most)
      throws IOException {
    long[] counts = new long[all.size()];
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary(all));
    while (texts.hasNext()) {
      for (long piece : tokenizer.encode(texts.next(), MOST_OF_TEXT)) {
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
            .limit(most)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    return new WordPieces(IntStream.of(rows).mapToObj(all::get).toList(), rows);
  }

  /** Keeps all pieces. */
  static WordPieces all(List<String> pieces) {
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

  WordPieceVocabulary vocabulary() throws IOException {
    return vocabulary(list);
  }

  private static WordPieceVocabulary vocabulary(List<String> pieces) throws IOException {
    String lines = pieces.stream().collect(Collectors.joining("\n", "", "\n"));
    return WordPieceVocabulary.readList(new BufferedReader(new StringReader(lines)));
  }
}
