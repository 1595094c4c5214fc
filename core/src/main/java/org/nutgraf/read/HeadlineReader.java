// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.nutgraf.Article;

/** Reads headlines, one per line; blank lines are skipped. */
final class HeadlineReader implements ArticleReader {

  private static final int MAX_LENGTH = 1000;

  /** UTF-8 takes at most four bytes per character. */
  private static final int MAX_BYTES = 4 * MAX_LENGTH;

  private final Utf8Lines lines;
  private final String source;

  HeadlineReader(InputStream in, String source) {
    lines = new Utf8Lines(in, source, MAX_BYTES);
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get().strip();
      if (text.length() > MAX_LENGTH) {
        throw new ArticleFormatException(
            source,
            lines.line(),
            "a headline must be at most "
                + MAX_LENGTH
                + " characters, was "
                + text.length()
                + "; give articles as JSON lines");
      }
      if (!text.isEmpty()) {
        return Optional.of(Article.of(text, ""));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
