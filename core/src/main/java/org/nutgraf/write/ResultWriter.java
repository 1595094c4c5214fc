// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.related.RelatedArticle;

/** Writes results one at a time, in the order of the calls; not thread-safe. */
public interface ResultWriter extends Closeable {

  /**
   * Writes the result of an article.
   *
   * @param enriched the enriched article
   * @param related its related articles, best first; absent if they were not requested
   * @throws IOException if the output cannot be written
   */
  void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related) throws IOException;

  /**
   * Writes an error record in place of the result of a failed article.
   *
   * @param id id of the article, or its position in the input if it has none
   * @param stage the stage that failed
   * @param message a description of the error
   * @throws IOException if the output cannot be written
   */
  void writeError(String id, Stage stage, String message) throws IOException;
}
