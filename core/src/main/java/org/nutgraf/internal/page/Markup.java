// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Converts HTML fragments, as found in feeds and news items, to plain text. */
public final class Markup {

  private Markup() {}

  /** Returns the text on one line, without markup and with entities decoded. */
  public static String line(String text) {
    boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    String plain = marked ? Jsoup.parse(text).text() : text;
    return plain.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** Returns the paragraphs of a body, separated by blank lines. */
  public static String paragraphs(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    Element body = Jsoup.parse(html).body();
    body.select(HtmlFurniture.HIDDEN).remove();
    body.select("figcaption").remove();
    return HtmlBlocks.of(body).all().stream()
        .map(HtmlBlock::text)
        .collect(Collectors.joining("\n\n"));
  }
}
