// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.nutgraf.Article;

/**
 * Reads articles one after the other, in the input's order, in memory for one of them.
 *
 * <p>Not thread-safe.
 */
public interface ArticleReader extends Closeable {

  /**
   * Returns the next article, or empty at the end.
   *
   * @throws ArticleFormatException if the next record is not an article; the reader has passed it
   *     and may be asked for the one after it
   * @throws IOException if the input cannot be read
   */
  Optional<Article> next() throws IOException;
}
