// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleReaders.Format;

class FeedReaderTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>The Harbour Post</title><language>en</language>
      <item><title>Harbour &amp; quay reopen</title><link>https://post.example/1</link>
      <guid isPermaLink="false">post-1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 -0500</pubDate>
      <category>Economy</category><description>&lt;p&gt;Ships sail again.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>The harbour reopened.</p><p>Ships sailed.</p>]]></content:encoded>
      </item>
      <item></item>
      <item><title>Second story</title></item>
      </channel></rss>
      """;

  private static ArticleReader open(String text, Format format) throws IOException {
    return ArticleReaders.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "feed.xml", format);
  }

  @Test
  void readsRss() throws IOException {
    ArticleReader reader = open(RSS, Format.AUTO);
    Article first = reader.next().orElseThrow();
    assertThat(first.id()).isEqualTo("post-1");
    assertThat(first.url()).contains("https://post.example/1");
    assertThat(first.text())
        .isEqualTo(
            "Harbour & quay reopen\n\nShips sail again.\n\nThe harbour reopened.\n\nShips sailed.");
    assertThat(first.published()).contains(Instant.parse("2026-03-01T15:00:00Z"));
    assertThat(first.section()).contains("Economy");
    assertThat(first.language()).contains("en");
    assertThatThrownBy(reader::next).hasMessageContaining("item must have a title or a text");
    assertThat(reader.next().orElseThrow().title()).isEqualTo("Second story");
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void readsAtom() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title>
        <entry><id>urn:1</id><title type="html">Pilots &amp;amp; boats</title>
        <link rel="self" href="https://post.example/self"/><link href="https://post.example/2"/>
        <category term="Local"/><published>2026-03-02T08:00:00Z</published>
        <summary>Two boats.</summary>
        <content type="xhtml"><div><p>One.</p><p>Two.</p></div></content></entry></feed>
        """;
    Article entry = open(atom, Format.AUTO).next().orElseThrow();
    assertThat(entry.id()).isEqualTo("urn:1");
    assertThat(entry.title()).isEqualTo("Pilots & boats");
    assertThat(entry.url()).contains("https://post.example/2");
    assertThat(entry.section()).contains("Local");
    assertThat(entry.body()).isEqualTo("One.\n\nTwo.");
    assertThat(entry.published()).contains(Instant.parse("2026-03-02T08:00:00Z"));
  }

  @Test
  void fetchesAndExpandsNothing(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String external =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><rss><channel><item>"
            + "<title>a &x; b</title></item></channel></rss>";
    assertThatThrownBy(() -> open(external, Format.FEED).next())
        .isInstanceOf(ArticleFormatException.class)
        .hasMessageNotContaining("the secret");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      laughs.append("\">");
    }
    laughs.append("]><rss><channel><item><title>&l11;</title></item></channel></rss>");
    assertThatThrownBy(() -> open(laughs.toString(), Format.FEED).next())
        .isInstanceOf(ArticleFormatException.class);
  }

  @Test
  void deepAndLongItemsAreRejected() {
    String deep = "<rss><item><title>" + "<a>".repeat(100_000);
    assertThatThrownBy(() -> open(deep, Format.FEED).next()).hasMessageContaining("elements deep");
    String longItem = "<rss><item><title>" + "x".repeat(ArticleReaders.MAX_LENGTH + 10);
    assertThatThrownBy(() -> open(longItem, Format.FEED).next())
        .isInstanceOf(ArticleFormatException.class);
  }

  @Test
  void malformedAndEmptyFeedsGiveOneMessage() throws IOException {
    ArticleReader broken = open("<rss><item><title>x</item>", Format.FEED);
    assertThatThrownBy(broken::next).hasMessageContaining("feed must be well-formed XML");
    assertThat(broken.next()).isEmpty();
    assertThatThrownBy(() -> open("<rss></rss>", Format.FEED).next())
        .hasMessageContaining("held none");
  }
}
