// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nutgraf.Article;
import org.nutgraf.Headline;
import org.nutgraf.internal.page.ContentExtractor;
import org.nutgraf.internal.page.HtmlBlock;
import org.nutgraf.internal.page.HtmlBlocks;
import org.nutgraf.internal.page.HtmlFurniture;
import org.nutgraf.internal.page.HtmlMetadata;
import org.nutgraf.internal.page.PageLines;
import org.nutgraf.read.HtmlRules.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Extracts the article of an HTML page, and the headlines that the page links to. */
final class HtmlPage {

  private static final Logger LOG = LoggerFactory.getLogger(HtmlPage.class);

  private static final int MIN_HEADLINE_WORDS = 4;
  private static final int MAX_HEADLINE_WORDS = 35;
  private static final int MAX_RAIL = 200;

  /** The maximum number of links examined for the rail, a bound for malicious pages. */
  private static final int MAX_LINKS = 2000;

  /**
   * The minimum length of the extracted body relative to the one in the page's metadata; a shorter
   * one is not the article.
   */
  private static final double MIN_BODY_SHARE = 0.5;

  private static final Pattern HTTP_HEADERS = Pattern.compile("\\AHTTP/[0-9.]{1,3} [0-9]{3}");

  private final Document page;
  private final HtmlRules rules;
  private final HtmlMetadata metadata;
  private final String source;

  private HtmlPage(String html, HtmlRules rules, String source) {
    page = Jsoup.parse(withoutHeaders(html));
    this.rules = rules;
    this.source = source;
    metadata = HtmlMetadata.of(page);
  }

  /** Removes the HTTP headers that a saved response may start with. */
  private static String withoutHeaders(String html) {
    if (!HTTP_HEADERS.matcher(html).lookingAt()) {
      return html;
    }
    int end = html.indexOf("\r\n\r\n");
    end = end < 0 ? html.indexOf("\n\n") : end;
    return end < 0 ? html : html.substring(end);
  }

  /**
   * Returns the article of a page.
   *
   * @throws ArticleFormatException if the page has neither a headline nor a body
   */
  static Article article(String html, HtmlRules rules, String source)
      throws ArticleFormatException {
    return new HtmlPage(html, rules, source).article();
  }

  private Article article() throws ArticleFormatException {
    String title = selected(Part.TITLE).orElseGet(metadata::title);
    String description = selected(Part.DESCRIPTION).orElseGet(metadata::description);
    Optional<String> url = metadata.url();
    url.ifPresent(page::setBaseUri);
    page.select(HtmlFurniture.HIDDEN).remove();
    rules.of(Part.REMOVE).ifPresent(selector -> page.select(selector).remove());
    Element root = page.body().clone();
    root.select(HtmlFurniture.UNREAD).remove();
    List<HtmlBlock> blocks = body(root, title, description);
    String body = text(blocks);
    String stated = metadata.body().orElse("");
    if (body.length() < MIN_BODY_SHARE * stated.length() && rules.of(Part.BODY).isEmpty()) {
      body = stated;
    }
    if (title.isBlank() && body.isBlank()) {
      throw new ArticleFormatException(
          source,
          0,
          "page must have a headline or a body, had neither; point at the body with --select");
    }
    Article.Builder article = Article.builder().title(title).body(body).rail(rail(body, title));
    if (!startsWith(body, description)) {
      article.description(description);
    }
    url.ifPresent(article::url);
    metadata.published().ifPresent(article::published);
    metadata.section().ifPresent(article::section);
    metadata.language().ifPresent(article::language);
    return article.build();
  }

  /**
   * Returns whether the body starts with the description, which would then appear twice in the
   * text.
   */
  private static boolean startsWith(String body, String description) {
    String plain = HtmlMetadata.letters(description);
    String opening = body.substring(0, Math.min(body.length(), 2 * description.length() + 100));
    return HtmlMetadata.letters(opening).startsWith(plain);
  }

  private Optional<String> selected(Part part) {
    return rules
        .of(part)
        .flatMap(selector -> page.select(selector).stream().findFirst())
        .map(element -> element.text().strip())
        .filter(text -> !text.isEmpty());
  }

  private List<HtmlBlock> body(Element root, String title, String description) {
    Optional<String> selector = rules.of(Part.BODY);
    List<HtmlBlock> blocks = selector.map(rule -> selectedBody(root, rule)).orElse(List.of());
    if (!blocks.isEmpty()) {
      return blocks;
    }
    selector.ifPresent(
        rule -> LOG.warn("{}: selector of the body matches nothing, was \"{}\"", source, rule));
    return ContentExtractor.body(root, title, description);
  }

  private static List<HtmlBlock> selectedBody(Element root, String selector) {
    List<HtmlBlock> blocks = new ArrayList<>();
    Element last = null;
    for (Element element : root.select(selector)) {
      if (last == null || !element.parents().contains(last)) {
        blocks.addAll(HtmlBlocks.of(element).all());
        last = element;
      }
    }
    return blocks;
  }

  private static String text(List<HtmlBlock> blocks) {
    return blocks.stream().map(HtmlBlock::text).collect(Collectors.joining("\n\n"));
  }

  /**
   * Returns links to other pages of the site, outside the body, whose text has the length of a
   * headline.
   */
  private List<Headline> rail(String body, String title) {
    Map<String, Headline> rail = new LinkedHashMap<>();
    String site = host(page.baseUri());
    String scope = rules.of(Part.RAIL).map(s -> s + " a[href]," + s + "[href]").orElse("a[href]");
    String own = page.baseUri();
    for (Element link : page.body().select(scope).stream().limit(MAX_LINKS).toList()) {
      String text = link.text().strip();
      String url = site.isEmpty() ? link.attr("href") : link.absUrl("href");
      if (rail.size() < MAX_RAIL
          && isHeadline(text)
          && isOfSite(url, site)
          && !url.equals(own)
          && !text.equals(title)
          && !body.contains(text)) {
        rail.putIfAbsent(url, new Headline(text, Optional.of(url)));
      }
    }
    Map<String, Headline> byTitle = new LinkedHashMap<>();
    rail.values().forEach(headline -> byTitle.putIfAbsent(headline.title(), headline));
    return List.copyOf(byTitle.values());
  }

  private static boolean isHeadline(String text) {
    int words = PageLines.words(text);
    return words >= MIN_HEADLINE_WORDS
        && words <= MAX_HEADLINE_WORDS
        && !PageLines.isFurniture(text)
        && !PageLines.opensFoot(text);
  }

  private static boolean isOfSite(String url, String site) {
    boolean web = HtmlMetadata.isWebAddress(url);
    return site.isEmpty() ? web || url.startsWith("/") : web && host(url).equals(site);
  }

  private static String host(String url) {
    if (!HtmlMetadata.isWebAddress(url)) {
      return "";
    }
    String host = URI.create(url).getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
