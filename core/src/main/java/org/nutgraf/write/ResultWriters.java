// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.nutgraf.related.RelatedArticle;

/** The forms that results are written in. */
public final class ResultWriters {

  private ResultWriters() {}

  /** Returns a writer of JSON objects, one a line. */
  public static ResultWriter jsonLines(Writer out) {
    return new JsonLinesWriter(out);
  }

  /**
   * Returns a writer of JSON objects, one a line, with a field {@code vector}: the bytes of {@link
   * org.nutgraf.semantic.SemanticVector#toBytes} in Base64. An index takes such a record without
   * running a model.
   */
  public static ResultWriter jsonLinesWithVectors(Writer out) {
    return new JsonLinesWriter(out, true);
  }

  /**
   * Writes a ranking as JSON objects, one a line, in the order given.
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

  /** Returns a writer of short summaries for people. */
  public static ResultWriter summary(Writer out) {
    return new SummaryWriter(out);
  }
}
