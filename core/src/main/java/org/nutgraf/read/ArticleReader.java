// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.Article;

/**
 * Reads articles one after the other, in the input's order, in memory for one of them.
 *
 * <p>Not thread-safe.
 */
public interface ArticleReader extends Closeable {

  /**
   * Returns the next article.
   *
   * @return an article, or empty at the end
   * @throws ArticleFormatException if the next record is not an article; the reader has passed it
   *     and may be asked for the one after it
   * @throws IOException if the input cannot be read
   */
  Optional<Article> next() throws IOException;

  /**
   * Returns the articles that are left, read as the stream is consumed; closing the stream closes
   * this reader.
   *
   * <p>The first record that is not an article ends it with an {@link UncheckedIOException}; to go
   * on after such a record, call {@link #next} instead.
   *
   * @return a sequential stream, which may be made parallel
   */
  default Stream<Article> articles() {
    return ArticleStream.of(this::next, this);
  }
}
