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

class NinjsReaderTest {

  private static final String THIRD =
      """
      {"uri":"https://agency.example/1","standard":{"name":"ninjs","version":"3.0"},
       "language":"en","versioncreated":"2026-03-01T10:00:00Z",
       "headlines":[{"role":"short","value":"Reopens"},{"role":"main","value":"Harbour reopens"}],
       "descriptions":[{"value":"Ships sail again."}],
       "bodies":[{"contenttype":"text/html","value":"<p>One &amp; two.</p><p>Three.</p>"}]}
      """;

  private static ArticleReader open(String text, Format format) throws IOException {
    return ArticleReaders.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "items.json", format);
  }

  @Test
  void readsTheThirdVersion() throws IOException {
    Article item = open(THIRD, Format.AUTO).next().orElseThrow();
    assertThat(item.id()).isEqualTo("https://agency.example/1");
    assertThat(item.url()).contains("https://agency.example/1");
    assertThat(item.text())
        .isEqualTo("Harbour reopens\n\nShips sail again.\n\nOne & two.\n\nThree.");
    assertThat(item.published()).contains(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(item.language()).contains("en");
  }

  @Test
  void readsAnItemOverManyLinesWithTheDateOfTheThirdVersion() throws IOException {
    String item =
        """
        {
          "uri" : "urn:item:7",
          "versionCreated" : "2026-03-01T10:00:00Z",
          "headlines" : [ { "value" : "Harbour reopens" } ]
        }
        """;
    Article article = open(item, Format.AUTO).next().orElseThrow();
    assertThat(article.title()).isEqualTo("Harbour reopens");
    assertThat(article.published()).contains(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(open("[\n" + item + "]", Format.AUTO).next().orElseThrow().id())
        .isEqualTo("urn:item:7");
  }

  @Test
  void aLineOfAnArticleIsNotAnItem() throws IOException {
    String line = "{\"id\":\"a\",\"title\":\"Bodies found\",\"body\":\"Two.\"}\n";
    ArticleReader reader = open(line + line, Format.AUTO);
    assertThat(reader.next().orElseThrow().text()).isEqualTo("Bodies found\n\nTwo.");
    assertThat(reader.next()).isPresent();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void readsTheFirstVersionInAnArrayAndInLines() throws IOException {
    String one = "{\"uri\":\"urn:1\",\"headline\":\"A\",\"body_text\":\"B\"}";
    for (String text : new String[] {"[" + one + "," + one + "]", one + "\n" + one}) {
      ArticleReader reader = open(text, Format.NINJS);
      assertThat(reader.next().orElseThrow().text()).isEqualTo("A\n\nB");
      assertThat(reader.next().orElseThrow().url()).isEmpty();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void anItemWithoutTextIsSkippedAndMalformedJsonEndsTheInput() throws IOException {
    ArticleReader reader = open("[{\"uri\":\"u\"},{\"headline\":\"A\"},{\"head", Format.NINJS);
    assertThatThrownBy(reader::next).hasMessageContaining("item must have a headline");
    assertThat(reader.next().orElseThrow().title()).isEqualTo("A");
    assertThatThrownBy(reader::next).hasMessageContaining("item 3 must be one complete JSON");
    assertThat(reader.next()).isEmpty();
    assertThatThrownBy(() -> open("[".repeat(100_000), Format.NINJS).next())
        .isInstanceOf(ArticleFormatException.class);
    assertThatThrownBy(() -> open("", Format.NINJS).next()).hasMessageContaining("was empty");
  }
}
