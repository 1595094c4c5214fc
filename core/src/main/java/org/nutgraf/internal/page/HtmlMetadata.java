// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nutgraf.internal.text.DateParser;

/**
 * The metadata of an article on an HTML page, by precedence: schema.org JSON-LD first, then Open
 * Graph, then the older meta elements, then the page's own structure.
 */
public final class HtmlMetadata {

  private final Document page;
  private final Optional<JsonNode> jsonLd;

  private HtmlMetadata(Document page) {
    this.page = page;
    jsonLd = JsonLd.article(page);
  }

  /** Reads the metadata of a page, whose scripts must not have been removed yet. */
  public static HtmlMetadata of(Document page) {
    return new HtmlMetadata(page);
  }

  /** Returns the headline, empty if the page has none. */
  public String title() {
    Optional<String> stated =
        ld("headline").or(() -> meta("og:title")).or(() -> meta("twitter:title"));
    String title = stated.orElseGet(page::title);
    String printed = heading(title);
    return printed.isEmpty() ? Markup.line(title) : printed;
  }

  /** Returns the h1 that matches the stated title, to which the site's name may have been added. */
  private String heading(String title) {
    String first = "";
    String wanted = letters(title);
    for (Element h1 : page.select("h1")) {
      String text = h1.text().strip();
      String plain = letters(text);
      if (plain.isEmpty()) {
        continue;
      }
      if (wanted.contains(plain) && text.length() * 2 > title.length()) {
        return text;
      }
      first = first.isEmpty() ? text : first;
    }
    return wanted.isEmpty() ? first : "";
  }

  public static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Returns the standfirst, empty if the page states none. */
  public String description() {
    return Markup.line(
        ld("description")
            .or(() -> meta("og:description"))
            .or(() -> meta("description"))
            .orElse(""));
  }

  /** Returns the body that JSON-LD states, as plain text; many sites provide only a part of it. */
  public Optional<String> body() {
    return ld("articleBody").map(Markup::line);
  }

  /** Returns when the article was published. */
  public Optional<Instant> published() {
    return date(ld("datePublished"))
        .or(() -> date(meta("article:published_time")))
        .or(() -> date(attribute("[itemprop=datePublished]", "content")))
        .or(() -> date(attribute("[itemprop=datePublished]", "datetime")))
        .or(() -> date(meta("parsely-pub-date")))
        .or(() -> date(meta("sailthru.date")))
        .or(() -> date(meta("dc.date.issued")))
        .or(() -> date(meta("dc.date")))
        .or(() -> date(meta("date")))
        .or(() -> date(attribute("article time[datetime]", "datetime")))
        .or(() -> date(attribute("time[datetime]", "datetime")));
  }

  private static Optional<Instant> date(Optional<String> text) {
    return text.flatMap(DateParser::parse);
  }

  /** Returns the site's own section. */
  public Optional<String> section() {
    return ld("articleSection").or(() -> meta("article:section")).map(Markup::line);
  }

  /** Returns the language as a BCP 47 code. */
  public Optional<String> language() {
    return attribute("html[lang]", "lang")
        .or(() -> ld("inLanguage"))
        .or(() -> meta("og:locale"))
        .map(code -> code.strip().replace('_', '-'))
        .filter(code -> code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}"));
  }

  /** Returns the canonical URL, an absolute http or https URL. */
  public Optional<String> url() {
    return link(attribute("link[rel=canonical]", "abs:href"))
        .or(() -> link(meta("og:url")))
        .or(() -> link(ld("url")))
        .or(() -> link(ld("mainEntityOfPage")));
  }

  private static Optional<String> link(Optional<String> url) {
    return url.map(String::strip).filter(HtmlMetadata::isWebAddress);
  }

  /** Returns whether a string is an absolute http or https URL. */
  public static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<String> ld(String field) {
    return jsonLd.flatMap(article -> JsonLd.text(article, field));
  }

  private Optional<String> meta(String name) {
    for (Element meta : page.select("meta")) {
      if (meta.attr("property").equalsIgnoreCase(name)
          || meta.attr("name").equalsIgnoreCase(name)) {
        String content = meta.attr("content");
        if (!content.isBlank()) {
          return Optional.of(content);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> attribute(String selector, String attribute) {
    return page.select(selector).stream()
        .map(element -> element.attr(attribute))
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
