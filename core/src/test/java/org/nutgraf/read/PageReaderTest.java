// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.Headline;
import org.nutgraf.read.ArticleReaders.Format;

class PageReaderTest {

  private static final String PAGE =
      """
      The Harbour Post

      Tuesday, March 03, 2026

      We use cookies to give you the best experience.

      Council votes to move the fish market to the old station

      Council votes to move the fish market to the old station

      Traders have until summer to leave the quay.

      The council voted on Monday night to move the fish market from the quay to the old railway station.

      “We had no other choice,” the mayor said after the vote.
      0:00
      0:00
      Advertisement

      The traders will pay no rent in the first year.

      Newsletter

      Related Articles

      The Harbour Post
      Close
      Old station to be painted in its first colours
      Council votes to move the fish market to the old station
      Fish traders march to the town hall
      Fish traders march to the town hall
      ×
      © 2026 The Harbour Post
      A line in the foot of the page here
      """;

  private static Article read(String text, Format format) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (ArticleReader reader =
        ArticleReaders.open(new ByteArrayInputStream(bytes), "page.txt", format)) {
      Article article = reader.next().orElseThrow();
      assertThat(reader.next()).isEmpty();
      return article;
    }
  }

  @Test
  void findsTheParts() throws IOException {
    Article article = read(PAGE, Format.PAGE);

    assertThat(article.title())
        .isEqualTo("Council votes to move the fish market to the old station");
    assertThat(article.description()).isEqualTo("Traders have until summer to leave the quay.");
    assertThat(article.body())
        .startsWith("The council voted on Monday")
        .endsWith("The traders will pay no rent in the first year.")
        .doesNotContain("0:00", "Advertisement", "Newsletter", "cookies");
    assertThat(article.rail())
        .extracting(Headline::title)
        .containsExactly(
            "Old station to be painted in its first colours",
            "Fish traders march to the town hall");
  }

  @Test
  void doesNotTakeTheDateOfRenderingForThePublicationDate() throws IOException {
    assertThat(read(PAGE, Format.PAGE).published()).isEmpty();
  }

  @Test
  void knowsAPageByItsShape() throws IOException {
    assertThat(read(PAGE, Format.AUTO).rail()).hasSize(2);
    assertThat(read("A plain headline here\n\nAnd one body line.", Format.AUTO).title())
        .isEqualTo("A plain headline here");
  }

  @Test
  void findsAHeadlineThatOccursOnce() throws IOException {
    String once =
        """
        Valley News
        3 May 2026
        Menu

        Bakers of the valley fear a third dry summer

        The wheat stood knee high when the rain stopped, and it has not grown since.

        Bakers in four villages have begun to buy flour from the coast.

        Most read
        A bridge opens after nine years of work
        """;
    Article article = read(once, Format.PAGE);
    assertThat(article.title()).isEqualTo("Bakers of the valley fear a third dry summer");
    assertThat(article.rail()).hasSize(1);
  }

  @Test
  void aLinkWithinTheBodyDoesNotEndIt() throws IOException {
    String page =
        """
        Subscribe to our daily newsletter for the best news

        Bakers of the valley fear a third dry summer

        By Carla Mendez

        The wheat stood knee high when the rain stopped, and it has not grown since then.

        Read more

        Bakers in four villages of the upper valley have begun to buy their flour from the coast, where the rain was kinder this year.

        Most read
        A bridge opens after nine years of work
        """;
    Article article = read(page, Format.PAGE);
    assertThat(article.title()).isEqualTo("Bakers of the valley fear a third dry summer");
    assertThat(article.body()).endsWith("kinder this year.").doesNotContain("Read more", "Mendez");
    assertThat(article.rail()).hasSize(1);
  }

  @Test
  void rejectsAPageWithoutBody() {
    assertThatThrownBy(
            () ->
                read(
                    "A headline of some words\n\nRelated Articles\nOne two three four",
                    Format.PAGE))
        .isInstanceOf(ArticleFormatException.class)
        .hasMessageContaining("page must have a body")
        .hasMessageContaining("page.txt");
    assertThatThrownBy(() -> read("", Format.PAGE)).isInstanceOf(ArticleFormatException.class);
    assertThatThrownBy(() -> read("  \n ", Format.TEXT)).isInstanceOf(ArticleFormatException.class);
  }

  @Test
  void rejectsBytesThatAreNotUtf8() {
    byte[] latin = "Señor Núñez habló de más\n\nEl cuerpo.".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () ->
                ArticleReaders.open(new ByteArrayInputStream(latin), "latin.txt", Format.TEXT)
                    .next())
        .isInstanceOf(ArticleFormatException.class)
        .hasMessageContaining("latin.txt: text must be UTF-8");
  }

  @Test
  void longLinesOfOneKindAreReadInLinearTime() throws IOException {
    String hostile =
        "a ".repeat(500_000) + "\n" + "1".repeat(500_000) + "\n" + "Mon".repeat(100_000);
    String page = "A headline of some words\n\nBody of the article here.\n\n" + hostile;
    assertThat(read(page, Format.PAGE).title()).isEqualTo("A headline of some words");
  }

  @Test
  void readsTheFirstUsersPage() throws IOException {
    Path page = Path.of(System.getProperty("nutgraf.data", "missing"), "seed", "page.txt");
    Assumptions.assumeTrue(Files.exists(page), "labelled data are missing: " + page);
    try (ArticleReader reader = ArticleReaders.open(page, Format.AUTO)) {
      Article article = reader.next().orElseThrow();
      assertThat(article.title()).startsWith("US top diplomat").endsWith("visit to Colombia");
      assertThat(article.description()).startsWith("Antony Blinken").endsWith("allies.");
      assertThat(article.body()).startsWith("US Secretary").endsWith("in a statement.");
      assertThat(article.rail()).hasSize(50);
    }
  }
}
