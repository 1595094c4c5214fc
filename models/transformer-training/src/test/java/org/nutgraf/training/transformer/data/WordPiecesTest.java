// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.internal.wordpiece.WordPieceTokenizer;

class WordPiecesTest {

  private static final List<String> ALL =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "h", "a", "##r", "##b", "##o", "harbour", "har",
          "##bour", "##u", "ring");

  @Test
  void keepsWhatTextsHaveMostOftenInTheEncodersOrder() throws IOException {
    WordPieces pieces =
        WordPieces.mostFrequent(ALL, List.of("harbour har", "har ring").iterator(), 11);
    assertThat(pieces.list())
        .containsExactly(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "h", "a", "##r", "##b", "##o", "har", "##u");
    assertThat(pieces.rows()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12);
  }

  @Test
  void cutsAWordWhosePieceIsNotKeptIntoShorterOnes() throws IOException {
    WordPieces pieces = WordPieces.mostFrequent(ALL, List.of("har").iterator(), 11);
    assertThat(new WordPieceTokenizer(pieces.vocabulary()).encode("harbour", 20))
        .containsExactly(2, 9, 7, 8, 10, 6, 3);
  }
}
