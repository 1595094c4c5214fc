// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.internal.report.DateLabels;
import org.nutgraf.internal.report.OneLine;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.topic.Topic;

/**
 * Writes tags for spreadsheets as comma-separated values (RFC 4180): a header, then one row for
 * each entity, story country and topic of an article.
 *
 * <p>A text cell that a spreadsheet could interpret as a formula is prefixed with an apostrophe.
 * Cells contain no line breaks.
 */
final class CsvWriter implements ResultWriter {

  private static final String END = "\r\n";
  private static final List<String> HEADER =
      List.of(
          "article_id",
          "url",
          "title",
          "published",
          "kind",
          "tag_id",
          "tag",
          "parent",
          "iso",
          "wikidata",
          "role",
          "about",
          "score",
          "mentions",
          "country",
          "subdivision",
          "latitude",
          "longitude",
          "geonames");

  /** The cells of the location where there is none. */
  private static final String[] NOWHERE = {"", "", "", "", ""};

  private final Writer out;
  private boolean started;

  CsvWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    start();
    String article = articleCells(enriched.article());
    for (Entity entity : enriched.entities()) {
      row(
          article,
          locationCells(entity),
          entity.type().name().toLowerCase(Locale.ROOT),
          entity.id(),
          entity.name(),
          "",
          entity.isoCode().orElse(""),
          entity.wikidataId().orElse(""),
          "",
          entity.about() ? "yes" : "no",
          score(entity.salience()),
          Integer.toString(entity.mentions().size()));
    }
    for (StoryCountry country : enriched.countries()) {
      row(
          article,
          NOWHERE,
          "story country",
          "country:" + country.isoCode().toLowerCase(Locale.ROOT),
          country.name(),
          "",
          country.isoCode(),
          "",
          country.role().name().toLowerCase(Locale.ROOT),
          "",
          score(country.score()),
          Integer.toString(country.evidence().size()));
    }
    for (Topic topic : enriched.topics()) {
      row(
          article,
          NOWHERE,
          "topic",
          topic.mediaTopic().id(),
          topic.mediaTopic().name(),
          topic.mediaTopic().parentId().orElse(""),
          "",
          topic.mediaTopic().wikidataId().orElse(""),
          "",
          "",
          score(topic.score()),
          "");
    }
    out.flush();
  }

  /** Writes a row with the stage as the role and the message as the tag. */
  @Override
  public void writeError(String id, Stage stage, String message) throws IOException {
    start();
    row(cell(id) + ",,,", NOWHERE, "error", "", message, "", "", "", stage.label(), "", "", "");
    out.flush();
  }

  private void start() throws IOException {
    if (!started) {
      started = true;
      out.write(String.join(",", HEADER));
      out.write(END);
    }
  }

  private static String articleCells(Article article) {
    return String.join(
        ",",
        cell(article.id()),
        cell(article.url().orElse("")),
        cell(article.title()),
        cell(article.published().map(DateLabels::iso).orElse("")));
  }

  /** Returns the last cells of a row: where a place is. */
  private static String[] locationCells(Entity entity) {
    if (entity.location().isEmpty()) {
      return NOWHERE;
    }
    Location where = entity.location().get();
    OptionalInt geonames = where.geonamesId();
    return new String[] {
      where.isoCode(),
      where.subdivisionCode().orElse(""),
      degrees(where.latitude()),
      degrees(where.longitude()),
      geonames.isPresent() ? Integer.toString(geonames.getAsInt()) : ""
    };
  }

  private void row(String article, String[] location, String... cells) throws IOException {
    out.write(article);
    for (String cell : cells) {
      out.write(',');
      out.write(cell(cell));
    }
    for (String cell : location) {
      out.write(',');
      out.write(cell);
    }
    out.write(END);
  }

  private static String degrees(OptionalDouble degrees) {
    return degrees.isPresent() ? String.format(Locale.ROOT, "%.3f", degrees.getAsDouble()) : "";
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }

  /**
   * Quotes a cell that contains a comma, semicolon or tab, so that it is not split in any locale.
   */
  static String cell(String text) {
    String line = OneLine.of(text);
    if (startsFormula(line)) {
      line = "'" + line;
    }
    boolean plain = true;
    for (int i = 0; i < line.length() && plain; i++) {
      plain = ",;|\"".indexOf(line.charAt(i)) < 0;
    }
    return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
  }

  /**
   * Returns whether a line starts with a character that starts a formula, including full-width ones
   * (OWASP, CSV injection).
   */
  private static boolean startsFormula(String line) {
    return !line.isEmpty() && "=+-@＝＋－＠".indexOf(line.charAt(0)) >= 0;
  }

  /** Writes the header even if there are no articles. */
  @Override
  public void close() throws IOException {
    start();
    out.close();
  }
}
