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

/** The forms that results are written in. */
public final class ResultWriters {

  private ResultWriters() {}

  /**
   * Returns a result as JSON, in the form of {@link #jsonLines}; {@link
   * org.nutgraf.read.ArticleReaders#fromJson} reads it back.
   *
   * @param enriched a result
   * @return one object on one line, without a line feed
   */
  public static String toJson(EnrichedArticle enriched) {
    return json(enriched, Optional.empty());
  }

  /**
   * Returns a result with its related articles as JSON, in the form of {@link #jsonLines}.
   *
   * @param enriched a result
   * @param related its related articles, best first
   * @return one object on one line, without a line feed
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
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return out.toString().stripTrailing();
  }

  /** Returns a writer of JSON objects, one per line. */
  public static ResultWriter jsonLines(Writer out) {
    return new JsonLinesWriter(out);
  }

  /**
   * Returns a writer of JSON objects, one per line, with a field {@code vector}: the bytes of {@link
   * org.nutgraf.semantic.SemanticVector#toBytes} in Base64. An index takes such a record without
   * running a model.
   */
  public static ResultWriter jsonLinesWithVectors(Writer out) {
    return new JsonLinesWriter(out, true);
  }

  /**
   * Writes a ranking as JSON objects, one per line, in the order given.
   *
   * @param out flushed, not closed
   */
  public static void ranking(Writer out, List<RelatedArticle> ranking) throws IOException {
    JsonLinesWriter.ranking(out, ranking);
  }

  /**
   * Writes one article's rail as a JSON object with the fields {@code id} and {@code related}, on a
   * line.
   *
   * @param out flushed, not closed
   */
  public static void rail(Writer out, String id, List<RelatedArticle> rail) throws IOException {
    JsonLinesWriter.rail(out, id, rail);
  }

  /**
   * Returns a writer of schema.org {@code NewsArticle} objects as JSON-LD, one per line, each of
   * which may stand in a page's {@code script} element as it is.
   */
  public static ResultWriter jsonLd(Writer out) {
    return new JsonLdWriter(out);
  }

  /** Returns a writer of IPTC ninjs 3.2 news objects, one per line. */
  public static ResultWriter ninjs(Writer out) {
    return new NinjsWriter(out);
  }

  /**
   * Returns a writer of tags as comma-separated values (RFC 4180) with a header, one row an entity,
   * story country or topic; no cell is a formula to a spreadsheet.
   */
  public static ResultWriter csv(Writer out) {
    return new CsvWriter(out);
  }

  /**
   * Returns a writer of a report on one article, an HTML page that loads nothing. A second article
   * is an {@link IOException}; see {@link #htmlFolder}.
   */
  public static ResultWriter html(Writer out) {
    return new HtmlWriter(out);
  }

  /**
   * Returns a writer of reports on many articles: HTML pages that load nothing, one for each
   * article and {@code index.html}, which lists them with search, counts and a timeline. An archive
   * of any length takes bounded memory. The list is written when the writer is closed.
   *
   * @param folder an empty folder
   * @throws IOException if the folder is not there, is not empty or cannot be written to
   */
  public static ResultWriter htmlFolder(Path folder) throws IOException {
    return new HtmlFolderWriter(folder);
  }

  /** Returns a writer of short summaries for people. */
  public static ResultWriter summary(Writer out) {
    return new SummaryWriter(out);
  }
}
