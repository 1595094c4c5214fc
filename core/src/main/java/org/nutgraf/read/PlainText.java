// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import org.nutgraf.Article;

/** Parses a single plain-text article: an optional headline, a blank line, and paragraphs. */
final class PlainText {

  private static final int MAX_HEADLINE = 200;

  private PlainText() {}

  /**
   * Returns the article of a text.
   *
   * @throws ArticleFormatException if the text is blank
   */
  static Article article(String input, String source) throws ArticleFormatException {
    String text = input.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      throw new ArticleFormatException(source, 0, "input must hold an article, was empty");
    }
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).strip();
    boolean headed = end > 0 && startsWithBlankLine(text, end) && isHeadline(first);
    return headed ? Article.of(first, text.substring(end).strip()) : Article.of("", text);
  }

  private static boolean startsWithBlankLine(String text, int end) {
    int next = text.indexOf('\n', end + 1);
    return next > 0 && text.substring(end, next).isBlank();
  }

  private static boolean isHeadline(String line) {
    return line.length() <= MAX_HEADLINE && !line.endsWith(".");
  }
}
