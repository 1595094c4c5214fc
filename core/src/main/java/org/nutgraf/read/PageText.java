// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.Article;
import org.nutgraf.Headline;
import org.nutgraf.internal.page.PageLines;

/**
 * Extracts headline, standfirst, body and rail from the visible text of a news page.
 *
 * <p>The heuristics are based on the lines: a headline is often repeated, once by the page and once
 * by its template; the body is the sequence of long lines after it; a heading such as "Related
 * Articles" starts the rail. A date at the top is the time at which the page was rendered, not the
 * publication date, so it is ignored.
 */
final class PageText {

  private static final int MAX_STANDFIRST_WORDS = 45;
  private static final int MIN_HEADLINE_WORDS = 4;
  private static final int MIN_PARAGRAPH_WORDS = 20;
  private static final int MIN_RAIL = 3;
  private static final int MAX_HEADLINE_WORDS = 35;

  private final List<String> lines;
  private final String source;

  private PageText(String text, String source) {
    lines = text.lines().map(String::strip).toList();
    this.source = source;
  }

  /** Returns whether the text is likely a page rather than a plain article. */
  static boolean looksLikePage(String text) {
    PageText page = new PageText(text, "");
    return page.repeatedLine().isPresent()
        || page.bodyEnd(0) < page.lines.size() && page.rail(0, "").size() >= MIN_RAIL;
  }

  /**
   * Returns the article of a page.
   *
   * @throws ArticleFormatException if there is no headline or no body
   */
  static Article article(String text, String source) throws ArticleFormatException {
    return new PageText(text, source).article();
  }

  private Article article() throws ArticleFormatException {
    int headline = headlineLine();
    int bodyStart = headline + 1;
    while (bodyStart < lines.size()
        && (lines.get(bodyStart).isEmpty() || lines.get(bodyStart).equals(lines.get(headline)))) {
      bodyStart++;
    }
    int bodyEnd = bodyEnd(bodyStart);
    List<String> paragraphs = paragraphs(bodyStart, bodyEnd);
    Article.Builder article = Article.builder().title(lines.get(headline));
    if (paragraphs.size() > 2 && isStandfirst(paragraphs.get(0))) {
      article.description(paragraphs.remove(0));
    }
    if (paragraphs.isEmpty()) {
      throw new ArticleFormatException(
          source,
          0,
          "page must have a body below its headline \""
              + lines.get(headline)
              + "\", had none; give a bare headline with --from text");
    }
    return article
        .body(String.join("\n\n", paragraphs))
        .rail(rail(bodyEnd, lines.get(headline)))
        .build();
  }

  private int headlineLine() throws ArticleFormatException {
    Optional<Integer> repeated = repeatedLine();
    if (repeated.isPresent()) {
      return repeated.get();
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int words = PageLines.words(line);
      if (words >= MIN_HEADLINE_WORDS
          && words <= MAX_HEADLINE_WORDS
          && !PageLines.isFurniture(line)) {
        return i;
      }
    }
    throw new ArticleFormatException(
        source, 0, "page must have a headline of " + MIN_HEADLINE_WORDS + " words or more");
  }

  /** Returns the first line that is repeated with only blank lines in between. */
  private Optional<Integer> repeatedLine() {
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty()) {
        continue;
      }
      if (last >= 0
          && line.equals(lines.get(last))
          && PageLines.words(line) >= MIN_HEADLINE_WORDS
          && !PageLines.isFurniture(line)) {
        return Optional.of(last);
      }
      last = i;
    }
    return Optional.empty();
  }

  /** Returns the line after the body, where the rail or the footer starts. */
  private int bodyEnd(int start) {
    for (int i = start; i < lines.size(); i++) {
      if (PageLines.opensFoot(lines.get(i)) || PageLines.opensRail(lines.get(i)) && !resumes(i)) {
        return i;
      }
    }
    return lines.size();
  }

  /**
   * Returns whether paragraphs follow a heading: a link such as "Read more" may occur within the
   * body.
   */
  private boolean resumes(int heading) {
    for (int i = heading + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (PageLines.opensFoot(line)) {
        return false;
      }
      if (PageLines.words(line) > MAX_HEADLINE_WORDS || PageLines.endsSentence(line)) {
        return PageLines.words(line) > MIN_PARAGRAPH_WORDS;
      }
    }
    return false;
  }

  private List<String> paragraphs(int start, int end) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = start; i <= end; i++) {
      String line = i < end ? lines.get(i) : "";
      if (line.isEmpty()) {
        if (!open.isEmpty()) {
          paragraphs.add(open.toString());
          open.setLength(0);
        }
      } else if (!PageLines.isFurniture(line) && !PageLines.opensRail(line)) {
        open.append(open.isEmpty() ? "" : "\n").append(line);
      }
    }
    return paragraphs;
  }

  private static boolean isStandfirst(String paragraph) {
    return PageLines.words(paragraph) <= MAX_STANDFIRST_WORDS
        && !paragraph.contains("\n")
        && !PageLines.opensWithDateline(paragraph);
  }

  private List<Headline> rail(int start, String headline) {
    Set<String> titles = new LinkedHashSet<>();
    for (int i = railStart(start); i < lines.size(); i++) {
      String line = lines.get(i);
      if (PageLines.opensFoot(line)) {
        break;
      }
      if (PageLines.words(line) >= MIN_HEADLINE_WORDS
          && PageLines.words(line) <= MAX_HEADLINE_WORDS
          && !PageLines.isFurniture(line)
          && !line.equals(headline)) {
        titles.add(line);
      }
    }
    return titles.stream().map(Headline::of).toList();
  }

  private int railStart(int from) {
    for (int i = from; i < lines.size(); i++) {
      if (PageLines.opensRail(lines.get(i)) && !resumes(i)) {
        return i + 1;
      }
    }
    return lines.size();
  }
}
