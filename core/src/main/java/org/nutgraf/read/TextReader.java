// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.nutgraf.Article;

/** Reads one plain article: an optional headline, a blank line, paragraphs. */
final class TextReader implements ArticleReader {

  private static final int MAX_HEADLINE = 200;

  private final BufferedReader reader;
  private final String source;
  private boolean done;

  TextReader(BufferedReader reader, String source) {
    this.reader = reader;
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    String text =
        ArticleReaders.readAll(reader, source).replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      throw new ArticleFormatException(source, 0, "input must hold an article, was empty");
    }
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).strip();
    boolean headed = end > 0 && startsWithBlankLine(text, end) && isHeadline(first);
    return Optional.of(
        headed ? Article.of(first, text.substring(end).strip()) : Article.of("", text));
  }

  private static boolean startsWithBlankLine(String text, int end) {
    int next = text.indexOf('\n', end + 1);
    return next > 0 && text.substring(end, next).isBlank();
  }

  private static boolean isHeadline(String line) {
    return line.length() <= MAX_HEADLINE && !line.endsWith(".");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
