// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.related.RelatedArticle;

/** Writes results one after the other; not thread-safe. */
public interface ResultWriter extends Closeable {

  /**
   * Writes one article's result.
   *
   * @param enriched what the article is about
   * @param related its rail, best first; absent where none was asked for
   */
  void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related) throws IOException;

  /**
   * Writes, in a failed article's place, why it failed.
   *
   * @param id the article's id, or its place in the input where it has none
   * @param stage the stage that failed, for example "read" or "entities"
   * @param message what went wrong
   */
  void writeError(String id, Stage stage, String message) throws IOException;
}
