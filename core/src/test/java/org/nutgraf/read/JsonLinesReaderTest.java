// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleReaders.Format;

class JsonLinesReaderTest {

  private static ArticleReader open(String text) throws IOException {
    return ArticleReaders.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.jsonl", Format.AUTO);
  }

  @Test
  void readsEveryField() throws IOException {
    Article article =
        open("""
                {"id":"7","url":"https://post.example/7","title":"T","description":"D","body":"B",\
                "published":"2026-03-01T10:00:00+01:00","section":"local","language":"en",\
                "rail":["One",{"title":"Two","url":"https://post.example/2"}],"other":[1]}
                """)
            .next()
            .orElseThrow();

    assertThat(article.id()).isEqualTo("7");
    assertThat(article.url()).contains("https://post.example/7");
    assertThat(article.text()).isEqualTo("T\n\nD\n\nB");
    assertThat(article.layout().body().in(article.text())).isEqualTo("B");
    assertThat(article.published()).contains(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(article.section()).contains("local");
    assertThat(article.language()).contains("en");
    assertThat(article.rail()).hasSize(2);
    assertThat(article.rail().get(1).url()).contains("https://post.example/2");
  }

  @Test
  void readsTheArticleOfAnEnrichedRecord() throws IOException {
    String records =
        "{\"id\":\"7\",\"title\":\"Port opens\",\"text\":\"Port opens\\n\\nShips came.\",\"models\":{}}\n"
            + "{\"id\":\"8\",\"error\":{\"stage\":\"READ\",\"message\":\"broken\"}}\n";
    try (ArticleReader reader =
        ArticleReaders.open(
            new ByteArrayInputStream(records.getBytes(StandardCharsets.UTF_8)),
            "enriched.jsonl",
            ArticleReaders.Format.JSONL)) {
      Article article = reader.next().orElseThrow();
      assertThat(article.title()).isEqualTo("Port opens");
      assertThat(article.body()).isEqualTo("Ships came.");
      assertThatThrownBy(reader::next).hasMessageContaining("reports a failed enrichment");
    }
  }

  @Test
  void continuesAfterAMalformedRecord() throws IOException {
    ArticleReader reader =
        open(
            "\uFEFF{\"title\":\"a\"}\n\n[1]\nnot json\n{\"title\":5}\n{}\n{\"id\":9,\"title\":\"b\"}");

    assertThat(reader.next().orElseThrow().title()).isEqualTo("a");
    assertThatThrownBy(reader::next)
        .hasMessageContaining("a.jsonl:3: record must be a JSON object");
    assertThatThrownBy(reader::next)
        .hasMessageContaining("a.jsonl:4: record must be one complete JSON");
    assertThatThrownBy(reader::next).hasMessageContaining("title must be a string, was NUMBER");
    assertThatThrownBy(reader::next).hasMessageContaining("must have a title");
    assertThat(reader.next().orElseThrow().id()).isEqualTo("9");
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void anArticleWithAnUnparsableDateIsKept() throws IOException {
    Article article = open("{\"title\":\"a\",\"published\":\"9/20/17\"}").next().orElseThrow();
    assertThat(article.published()).isEmpty();
  }

  @Test
  void readsDatesWithAndWithoutOffset() throws IOException {
    Instant expected = Instant.parse("2026-11-23T18:30:00Z");
    for (String date :
        new String[] {"2026-11-23T18:30:00", "2026-11-23 18:30:00", "2026-11-23T19:30:00+01:00"}) {
      String line = "{\"title\":\"a\",\"published\":\"" + date + "\"}";
      assertThat(open(line).next().orElseThrow().published()).as(date).contains(expected);
    }
  }

  @Test
  void anEmptyInputIsRejectedOnce() throws IOException {
    ArticleReader reader = open(" \n{}".substring(0, 2));
    assertThatThrownBy(reader::next).hasMessageContaining("must hold at least one record");
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void aRecordWithoutIdGetsADeterministicOne() throws IOException {
    String line = "{\"title\":\"a\",\"body\":\"b\"}";
    assertThat(open(line).next().orElseThrow().id())
        .isEqualTo(open(line).next().orElseThrow().id());
    assertThat(Article.of("a", "c").id()).isNotEqualTo(Article.of("a", "b").id());
  }

  @Test
  void aRecordThatIsTooLongIsSkipped() throws IOException {
    String tooLong = "{\"title\":\"" + "x".repeat(ArticleReaders.MAX_LENGTH) + "\"}";
    ArticleReader reader = open(tooLong + "\n{\"title\":\"b\"}");
    assertThatThrownBy(reader::next).hasMessageContaining("a record must be at most");
    assertThat(reader.next().orElseThrow().title()).isEqualTo("b");
  }
}
