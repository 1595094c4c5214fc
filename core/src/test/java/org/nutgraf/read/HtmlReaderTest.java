// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.Headline;
import org.nutgraf.read.ArticleReaders.Format;

class HtmlReaderTest {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en-PA"><head><meta charset="utf-8">
      <title>Harbour reopens after storm | The Harbour Post</title>
      <link rel="canonical" href="https://post.example/2026/harbour">
      <meta property="og:title" content="Harbour reopens after storm | The Harbour Post">
      <meta property="og:description" content="Ships sailed again on Friday.">
      <script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Harbour Post"},
       {"@type":["NewsArticle"],"datePublished":"2026-03-01T10:00:00-0500",
        "articleSection":["Economy","Ports"]}]}
      </script></head><body>
      <div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></div>
      <div class="ticker"><p>A story above the headline says that nothing whatever has happened today.</p></div>
      <article class="post"><h1>Harbour reopens after storm</h1>
      <p class="byline">By Carla Mendez</p>
      <figure><img src="a.jpg"><figcaption>The quay on Friday morning, seen from the tower.</figcaption></figure>
      <div class="text">
      <p>The harbour reopened on Friday after four days of storm, and eleven ships sailed before noon.</p>
      <p>“We have waited long enough,” said the harbour master, who had slept in his office all week.</p>
      <div class="ad-box"><p>Buy two umbrellas and pay for one, at every shop of the chain this week.</p></div>
      <h2>What comes next</h2>
      <p>The pilots expect <a href="/q">the queue of ships</a> to be gone by Sunday if the wind stays low.</p>
      <ul><li>Cranes one to four work again.</li><li>Crane five waits for parts from Spain.</li></ul>
      </div></article>
      <aside><h3>Related</h3>
      <a href="/2026/pilots?a=1">Pilots ask for a second boat in winter</a>
      <a href="https://www.post.example/2026/crane">Crane five fails for the third time</a>
      <a href="https://other.example/x">An advertiser's story of several words</a></aside>
      <footer><a href="/privacy">Read our privacy policy for all readers</a></footer>
      <p style="display: none">A hidden sentence that no reader of the page has ever seen before.</p>
      </body></html>
      """;

  private static Article read(byte[] bytes, HtmlRules rules) throws IOException {
    try (ArticleReader reader =
        ArticleReaders.open(new ByteArrayInputStream(bytes), "page.html", Format.AUTO, rules)) {
      Article article = reader.next().orElseThrow();
      assertThat(reader.next()).isEmpty();
      return article;
    }
  }

  private static Article read(String html) throws IOException {
    return read(html.getBytes(StandardCharsets.UTF_8), HtmlRules.none());
  }

  @Test
  void findsThePartsOfAPage() throws IOException {
    Article article = read(PAGE);

    assertThat(article.title()).isEqualTo("Harbour reopens after storm");
    assertThat(article.description()).isEqualTo("Ships sailed again on Friday.");
    assertThat(article.url()).contains("https://post.example/2026/harbour");
    assertThat(article.published()).contains(Instant.parse("2026-03-01T15:00:00Z"));
    assertThat(article.section()).contains("Economy");
    assertThat(article.language()).contains("en-PA");
    assertThat(article.body())
        .startsWith("The harbour reopened on Friday")
        .contains("What comes next\n\nThe pilots expect the queue of ships to be gone")
        .endsWith("Crane five waits for parts from Spain.")
        .doesNotContain("umbrellas", "hidden", "Carla", "tower", "above", "Related");
    assertThat(article.rail())
        .extracting(Headline::title)
        .contains("Pilots ask for a second boat in winter", "Crane five fails for the third time")
        .doesNotContain("An advertiser's story of several words", "the queue of ships");
    assertThat(article.rail().get(0).url()).contains("https://post.example/2026/pilots?a=1");
  }

  @Test
  void findsTheBodyItselfIfASelectorMatchesNothing() throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    HtmlRules rules = HtmlRules.none().body(".story-of-another-theme");
    assertThat(read(page, rules).body()).isEqualTo(read(page, HtmlRules.none()).body());
  }

  @Test
  void usesTheSelectorsOfASite() throws IOException {
    HtmlRules rules = HtmlRules.none().body(".text p").title("title").remove(".ad-box");
    Article article = read(PAGE.getBytes(StandardCharsets.UTF_8), rules);

    assertThat(article.title()).isEqualTo("Harbour reopens after storm | The Harbour Post");
    assertThat(article.body())
        .endsWith("if the wind stays low.")
        .doesNotContain("umbrellas", "What comes next");
    assertThatThrownBy(() -> rules.body("p[["))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("selector of the body must be a CSS selector")
        .hasMessageContaining("p[[");
  }

  @Test
  void readsEveryUsualEncoding() throws IOException {
    String page = "<html><head>META</head><body><h1>Año nuevo en Bogotá</h1></body></html>";
    String meta = "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>";
    Charset windows = Charset.forName("windows-1252");
    byte[][] pages = {
      page.getBytes(StandardCharsets.UTF_8),
      page.replace("META", meta).getBytes(windows),
      page.getBytes(windows),
      ("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE),
      ("\uFEFF" + page).getBytes(StandardCharsets.UTF_8),
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-15\r\n\r\n" + page)
          .getBytes(Charset.forName("ISO-8859-15")),
    };
    for (byte[] bytes : pages) {
      assertThat(read(bytes, HtmlRules.none()).title()).isEqualTo("Año nuevo en Bogotá");
    }
  }

  @Test
  void usesTheStatedBodyIfThePageShowsNone() throws IOException {
    String body = "The council met on Monday and voted for the bridge. ".repeat(20).strip();
    Article article =
        read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A vote\","
                + "\"articleBody\":\""
                + body
                + "\"}</script><div id=root></div>");
    assertThat(article.body()).isEqualTo(body);
    assertThat(article.title()).isEqualTo("A vote");
  }

  @Test
  void rejectsAnEmptyPage() {
    assertThatThrownBy(() -> read("<html><body><p></p></body></html>"))
        .isInstanceOf(ArticleFormatException.class)
        .hasMessageContaining("page must have a headline or a body")
        .hasMessageContaining("--select");
  }

  @Test
  void hostilePagesTakeReasonableTime() {
    String[] pages = {
      "<div>".repeat(200_000) + "deep",
      "<p>" + "a ".repeat(5_000_000),
      "<a href='/x'>five words of a link</a>".repeat(100_000),
      "<div class='ad'>".repeat(400) + "<p>A sentence of a few words.</p>".repeat(20_000),
      "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><h1>x</h1>",
      "<h1>x</h1><div class='" + "a".repeat(1_000_000) + "'>y",
      "<" + "a ".repeat(100_000),
      "<table>".repeat(3000) + "<tr><td>x",
      "<h1>x" + "<b><i>".repeat(20_000),
    };
    for (String page : pages) {
      Assertions.assertTimeout(
          Duration.ofSeconds(30),
          () -> {
            try {
              read(page);
            } catch (ArticleFormatException e) {
              assertThat(e).hasMessageContaining("page must have");
            }
          },
          page.substring(0, 20));
    }
  }

  @Test
  void aPageThatIsTooLongIsRejected() {
    byte[] bytes = new byte[ArticleReaders.MAX_LENGTH + 1];
    assertThatThrownBy(() -> read(bytes, HtmlRules.none()))
        .hasMessageContaining("one article must be at most");
  }
}
