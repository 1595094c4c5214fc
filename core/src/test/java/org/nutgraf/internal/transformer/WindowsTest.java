// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;

class WindowsTest {

  private static Windows windows() throws IOException {
    String pieces = "[UNK]\n[CLS]\n[SEP]\nport\nof\nos\n##lo\n.\n";
    return new Windows(WordPieceVocabulary.readList(new BufferedReader(new StringReader(pieces))));
  }

  @Test
  void sentencesAreSeparatedBySpecialTokens() throws IOException {
    List<Window> cut =
        windows().cut(List.of(List.of("Port", "of", "OSLO", "."), List.of(), List.of("zz")));
    assertThat(cut).hasSize(1);
    Window window = cut.get(0);
    assertThat(window.pieces()).containsExactly(1, 3, 4, 5, 6, 7, 2, 0, 2);
    assertThat(window.words()).containsExactly(1, 2, 3, 5, 7);
    assertThat(window.sentences()).containsExactly(0, 0, 0, 0, 2);
    assertThat(window.tokens()).containsExactly(0, 1, 2, 3, 0);
    assertThat(window.casing())
        .containsExactly(
            Casing.MARK.code(),
            Casing.TITLE.code(),
            Casing.LOWER.code(),
            Casing.UPPER.code(),
            Casing.CONTINUATION.code(),
            Casing.PUNCTUATION.code(),
            Casing.MARK.code(),
            Casing.LOWER.code(),
            Casing.MARK.code());
  }

  @Test
  void everyWordIsInOneWindowAndNoWindowIsTooLong() throws IOException {
    Random random = new Random(11);
    List<String> words = List.of("port", "of", "Oslo", ".", "\u0301", "os" + "lo".repeat(200), "");
    for (int round = 0; round < 100; round++) {
      List<List<String>> sentences = new ArrayList<>();
      int total = 0;
      for (int s = random.nextInt(20); s > 0; s--) {
        List<String> sentence = new ArrayList<>();
        for (int t = random.nextInt(random.nextInt(10) == 0 ? 600 : 40); t > 0; t--) {
          sentence.add(words.get(random.nextInt(words.size())));
        }
        total += sentence.size();
        sentences.add(sentence);
      }
      List<String> seen = new ArrayList<>();
      for (Window window : windows().cut(sentences)) {
        assertThat(window.pieces().length).isBetween(3, Windows.MAX_PIECES);
        assertThat(window.pieces()[0]).isEqualTo(1);
        assertThat(window.pieces()[window.pieces().length - 1]).isEqualTo(2);
        for (int w = 0; w < window.words().length; w++) {
          assertThat(window.casing()[window.words()[w]]).isLessThan(Casing.CONTINUATION.code());
          seen.add(window.sentences()[w] + ":" + window.tokens()[w]);
        }
      }
      assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }
    assertThat(windows().cut(Collections.emptyList())).isEmpty();
  }

  @Test
  void casingOfWords() {
    assertThat(Casing.of("Oslo")).isEqualTo(Casing.TITLE);
    assertThat(Casing.of("OSLO")).isEqualTo(Casing.UPPER);
    assertThat(Casing.of("U.N.")).isEqualTo(Casing.UPPER);
    assertThat(Casing.of("A")).isEqualTo(Casing.SINGLE_CAPITAL);
    assertThat(Casing.of("iPhone")).isEqualTo(Casing.MIXED);
    assertThat(Casing.of("port")).isEqualTo(Casing.LOWER);
    assertThat(Casing.of("2020s")).isEqualTo(Casing.LOWER);
    assertThat(Casing.of("1,234")).isEqualTo(Casing.DIGIT);
    assertThat(Casing.of("--")).isEqualTo(Casing.PUNCTUATION);
    assertThat(Casing.of("\uD83D")).isEqualTo(Casing.PUNCTUATION);
    assertThat(Casing.of("\u00C9cole")).isEqualTo(Casing.TITLE);
  }

  @Test
  void casingCodesAreThoseOfTheModelFiles() {
    assertThat(Casing.values())
        .extracting(casing -> casing.name() + " " + casing.code())
        .containsExactly(
            "LOWER 0",
            "TITLE 1",
            "UPPER 2",
            "SINGLE_CAPITAL 3",
            "MIXED 4",
            "DIGIT 5",
            "PUNCTUATION 6",
            "CONTINUATION 7",
            "MARK 8");
  }
}
