// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.nutgraf.Article;

/** Reads an input that consists of a single article. */
final class SingleArticleReader implements ArticleReader {

  /** Reads the article. */
  interface Source {
    Article read() throws IOException;
  }

  private final Closeable input;
  private final Source source;
  private boolean done;

  SingleArticleReader(Closeable input, Source source) {
    this.input = input;
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    return Optional.of(source.read());
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
