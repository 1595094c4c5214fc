// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordPieceTokenizerTest {

  private static final long CLS = 2;
  private static final long SEP = 3;
  private static final long UNK = 1;

  private static WordPieceTokenizer tokenizer(String vocabulary) throws IOException {
    return new WordPieceTokenizer(vocabulary(vocabulary));
  }

  private static WordPieceVocabulary vocabulary(String vocabulary) throws IOException {
    String json =
        "{\"version\":\"1.0\",\"added\":[{\"vocab\":{\"x\":0}}],\"model\":{\"type\":\"WordPiece\","
            + "\"vocab\":{"
            + vocabulary
            + "},\"after\":{}}}";
    return WordPieceVocabulary.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static final String SMALL =
      "\"[UNK]\":1,\"[CLS]\":2,\"[SEP]\":3,\"un\":4,\"##aff\":5,\"##able\":6,\"##a\":7,"
          + "\"[\":8,\"]\":9,\"sep\":10,\"cafe\":11,\"日\":12,\"ℝ\":13";

  @Test
  void matchesTheLongestTokenFromTheLeft() throws IOException {
    assertThat(tokenizer(SMALL).encode("unaffable UNAA", 99))
        .containsExactly(CLS, 4, 5, 6, 4, 7, 7, SEP);
  }

  @Test
  void wordThatCannotBeSplitIsUnknown() throws IOException {
    assertThat(tokenizer(SMALL).encode("unaffx un", 99)).containsExactly(CLS, UNK, 4, SEP);
  }

  @Test
  void articleCannotForgeASpecialToken() throws IOException {
    assertThat(tokenizer(SMALL).encode("[SEP]", 99)).containsExactly(CLS, 8, 10, 9, SEP);
  }

  @Test
  void casedVocabularyKeepsCapitalsAndAccents() throws IOException {
    String cased =
        "\"[UNK]\":1,\"[CLS]\":2,\"[SEP]\":3,\"Un\":4,\"##a\":5,\"un\":6,\"Café\":7,\"cafe\":8,"
            + "\"–\":9";
    assertThat(vocabulary(cased).isCased()).isTrue();
    assertThat(vocabulary(SMALL).isCased()).isFalse();
    assertThat(tokenizer(cased).encode("Una una Café–cafe UN", 99))
        .containsExactly(CLS, 4, 5, 6, 5, 7, 9, 8, UNK, SEP);
  }

  @Test
  void accentsAreStrippedAndIdeographsAreSeparateWords() throws IOException {
    assertThat(tokenizer(SMALL).encode("Café日cafe\u0301", 99))
        .containsExactly(CLS, 11, 12, 11, SEP);
  }

  @Test
  void endsWithinTheLimit() throws IOException {
    assertThat(tokenizer(SMALL).encode("unaffable un", 4)).containsExactly(CLS, 4, 5, SEP);
    assertThat(tokenizer(SMALL).encode("", 3)).containsExactly(CLS, SEP);
    assertThat(tokenizer(SMALL).encode("un", 2)).containsExactly(CLS, SEP);
  }

  @Test
  void hostileTextTakesLinearTime() throws IOException {
    WordPieceTokenizer tokenizer = tokenizer(SMALL);
    String unreadable = "\u0301\u0327\u0000\uFFFD\uD800".repeat(1_000_000);
    String oneWord = "a".repeat(5_000_000);
    String unknown = ("una".repeat(33) + " ").repeat(50_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(tokenizer.encode(unreadable, 256)).hasSize(2);
          assertThat(tokenizer.encode(oneWord, 256)).containsExactly(CLS, UNK, SEP);
          assertThat(tokenizer.encode(unknown, 256)).hasSize(256);
        });
  }

  @Test
  void vocabularyWithoutSpecialTokensIsRejected() {
    assertThatThrownBy(() -> vocabulary("\"a\":0"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[CLS]");
    assertThatThrownBy(() -> vocabulary("\"a\":-4"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("-4");
    assertThatThrownBy(() -> vocabulary("\"a\":\"b\"")).isInstanceOf(IOException.class);
  }
}
