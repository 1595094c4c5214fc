// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.nutgraf.Article;

/** Reads bare headlines, one a line; blank lines are passed over. */
final class HeadlineReader implements ArticleReader {

  private static final int MAX_LENGTH = 1000;

  private final BufferedReader reader;
  private final String source;
  private long line;

  HeadlineReader(BufferedReader reader, String source) {
    this.reader = reader;
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    String text;
    while ((text = reader.readLine()) != null) {
      line++;
      if (text.length() > MAX_LENGTH) {
        throw new ArticleFormatException(
            source,
            line,
            "a headline must be at most "
                + MAX_LENGTH
                + " characters, was "
                + text.length()
                + "; give articles as JSON lines");
      }
      if (!text.isBlank()) {
        return Optional.of(Article.of(text.strip(), ""));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
