// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.related.RelatedArticle;

/**
 * Creates the writers of the supported output formats. Closing a result writer closes its output.
 */
public final class ResultWriters {

  private ResultWriters() {}

  /**
   * Returns a result as JSON, in the format of {@link #jsonLines}; {@link
   * org.nutgraf.read.ArticleReaders#fromJson} reads it back.
   *
   * @param enriched a result
   * @return a JSON object on one line, without a line feed
   */
  public static String toJson(EnrichedArticle enriched) {
    return json(enriched, Optional.empty());
  }

  /**
   * Returns a result with its related articles as JSON, in the format of {@link #jsonLines}.
   *
   * @param enriched a result
   * @param related its related articles, best first
   * @return a JSON object on one line, without a line feed
   */
  public static String toJson(EnrichedArticle enriched, List<RelatedArticle> related) {
    return json(enriched, Optional.of(related));
  }

  private static String json(EnrichedArticle enriched, Optional<List<RelatedArticle>> related) {
    Objects.requireNonNull(enriched, "enriched must not be null");
    StringWriter out = new StringWriter();
    try (ResultWriter writer = jsonLines(out)) {
      writer.write(enriched, related);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string cannot fail", e);
    }
    return out.toString().stripTrailing();
  }

  /**
   * Returns a writer of JSON objects, one per line.
   *
   * @param out the output; closed with the result writer
   */
  public static ResultWriter jsonLines(Writer out) {
    return new JsonLinesWriter(out);
  }

  /**
   * Returns a writer of JSON objects, one per line, with a field {@code vector}: the bytes of
   * {@link org.nutgraf.semantic.SemanticVector#toBytes} in Base64. Such a record can be indexed
   * without running a model.
   */
  public static ResultWriter jsonLinesWithVectors(Writer out) {
    return new JsonLinesWriter(out, true);
  }

  /**
   * Writes related articles as JSON objects, one per line, in the given order.
   *
   * @param out the output; flushed, but not closed
   * @param ranking the related articles
   */
  public static void ranking(Writer out, List<RelatedArticle> ranking) throws IOException {
    JsonLinesWriter.ranking(out, ranking);
  }

  /**
   * Writes the related articles of one article as a JSON object on one line, with the fields {@code
   * id} and {@code related}.
   *
   * @param out the output; flushed, but not closed
   * @param id id of the article
   * @param rail its related articles
   */
  public static void rail(Writer out, String id, List<RelatedArticle> rail) throws IOException {
    JsonLinesWriter.rail(out, id, rail);
  }

  /**
   * Returns a writer of schema.org {@code NewsArticle} objects as JSON-LD, one per line, which can
   * be placed unchanged in a {@code script} element of a page.
   */
  public static ResultWriter jsonLd(Writer out) {
    return new JsonLdWriter(out);
  }

  /** Returns a writer of IPTC ninjs 3.2 news objects, one per line. */
  public static ResultWriter ninjs(Writer out) {
    return new NinjsWriter(out);
  }

  /**
   * Returns a writer of tags as comma-separated values (RFC 4180), with a header and one row for
   * each entity, story country and topic. Spreadsheets do not interpret any cell as a formula.
   */
  public static ResultWriter csv(Writer out) {
    return new CsvWriter(out);
  }

  /**
   * Returns a writer of a report on a single article, a self-contained HTML page. Writing a second
   * article throws {@link IOException}; see {@link #htmlFolder}.
   */
  public static ResultWriter html(Writer out) {
    return new HtmlWriter(out);
  }

  /**
   * Returns a writer of reports on many articles: HTML pages that load no external resources, one
   * per article, and {@code index.html}, which lists them with search, counts and a timeline.
   * Memory use is bounded for archives of any size. The list is written when the writer is closed.
   *
   * @param folder an existing, empty folder
   * @throws IOException if the folder does not exist, is not empty or cannot be written to
   */
  public static ResultWriter htmlFolder(Path folder) throws IOException {
    return new HtmlFolderWriter(folder);
  }

  /** Returns a writer of short human-readable summaries. */
  public static ResultWriter summary(Writer out) {
    return new SummaryWriter(out);
  }
}
