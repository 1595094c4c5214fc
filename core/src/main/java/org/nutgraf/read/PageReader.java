// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.nutgraf.Article;

/** Reads the article out of the visible text of one web page. */
final class PageReader implements ArticleReader {

  private final BufferedReader reader;
  private final String source;
  private boolean done;

  PageReader(BufferedReader reader, String source) {
    this.reader = reader;
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    return Optional.of(PageText.article(ArticleReaders.readAll(reader, source), source));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
