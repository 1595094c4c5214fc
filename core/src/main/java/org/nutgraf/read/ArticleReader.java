// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.Article;

/**
 * Reads articles one at a time, in the order of the input, keeping at most one in memory.
 *
 * <p>Not thread-safe.
 */
public interface ArticleReader extends Closeable {

  /**
   * Returns the next article.
   *
   * @return the article, or empty at the end of the input
   * @throws ArticleFormatException if the next record is not a valid article; the next call
   *     continues with the record after it, unless the format does not allow recovery
   * @throws IOException if the input cannot be read
   */
  Optional<Article> next() throws IOException;

  /**
   * Returns a stream of the remaining articles, read lazily. Closing the stream closes this reader.
   *
   * <p>The stream throws {@link UncheckedIOException} at the first record that is not a valid
   * article; to continue after such a record, use {@link #next} instead.
   *
   * @return a sequential stream, which may be made parallel
   */
  default Stream<Article> articles() {
    return ArticleStream.of(this::next, this);
  }
}
