// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nutgraf.Article;
import org.nutgraf.internal.page.HtmlMetadata;
import org.nutgraf.internal.page.Markup;
import org.nutgraf.internal.text.DateParser;

/**
 * Reads the items of an RSS (0.9 to 2.0) or Atom feed, one at a time. Document type declarations
 * are not processed and only the five predefined XML entities are resolved, so a feed can neither
 * load external resources nor expand entities.
 */
final class FeedReader implements ArticleReader {

  private static final int MAX_DEPTH = 100;

  private final InputStream in;
  private final String source;
  private XMLStreamReader xml;
  private String language = "";
  private boolean any;
  private boolean done;

  FeedReader(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  private static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory.createXMLStreamReader(in);
  }

  @Override
  public Optional<Article> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    try {
      xml = xml == null ? open(in) : xml;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("item") || name.equals("entry")) {
            any = true;
            return Optional.of(article(fields()));
          }
          noteLanguage(name);
        }
      }
    } catch (XMLStreamException e) {
      done = true;
      throw new ArticleFormatException(
          source,
          0,
          "feed must be well-formed XML, was malformed near line "
              + e.getLocation().getLineNumber());
    }
    done = true;
    if (!any) {
      throw new ArticleFormatException(
          source, 0, "feed must hold RSS items or Atom entries, held none");
    }
    return Optional.empty();
  }

  private void noteLanguage(String name) throws XMLStreamException, IOException {
    String stated = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
    language = stated == null || stated.isBlank() ? language : stated;
    if (name.equals("language")) {
      language = content().strip();
    }
  }

  /**
   * Returns the text of an item's child elements by name; for elements with the same name, that of
   * the first one.
   */
  private Map<String, String> fields() throws XMLStreamException, IOException {
    Map<String, String> fields = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name =
          xml.getPrefix() == null || xml.getPrefix().isEmpty()
              ? xml.getLocalName()
              : xml.getPrefix() + ":" + xml.getLocalName();
      String href = xml.getAttributeValue(null, "href");
      String rel = xml.getAttributeValue(null, "rel");
      String term = xml.getAttributeValue(null, "term");
      String text = content().strip();
      if (name.equals("link") && href != null && (rel == null || rel.equals("alternate"))) {
        text = href;
      }
      text = text.isEmpty() && term != null ? term : text;
      if (!text.isEmpty()) {
        fields.putIfAbsent(name, text);
      }
    }
    return fields;
  }

  /** Returns the content of the current element, including nested markup. */
  private String content() throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        text.append('<').append(xml.getLocalName()).append('>');
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (depth > 0) {
          text.append("</").append(xml.getLocalName()).append('>');
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw problem("feed must not use custom entities, was &" + xml.getLocalName() + ";");
      }
      if (depth > MAX_DEPTH || text.length() > ArticleReaders.MAX_LENGTH) {
        throw problem(
            "an item must be at most "
                + ArticleReaders.MAX_LENGTH
                + " characters long and "
                + MAX_DEPTH
                + " elements deep");
      }
    }
    return text.toString();
  }

  private ArticleFormatException problem(String message) {
    done = true;
    return new ArticleFormatException(source, 0, message);
  }

  private Article article(Map<String, String> item) throws ArticleFormatException {
    Article.Builder article = Article.builder();
    String link = first(item, "link", "feedburner:origLink").strip();
    String id = first(item, "guid", "id");
    String content = first(item, "content:encoded", "content");
    String title = Markup.line(first(item, "title", "media:title"));
    String description = Markup.line(first(item, "description", "summary"));
    String body = Markup.paragraphs(content);
    if (title.isBlank() && description.isBlank() && body.isBlank()) {
      throw new ArticleFormatException(
          source, xml.getLocation().getLineNumber(), "item must have a title or a text");
    }
    article.id(id.isBlank() ? link : id).title(title).body(body);
    String letters = HtmlMetadata.letters(description);
    boolean opening = HtmlMetadata.letters(body).startsWith(letters.replaceFirst("(…|more)$", ""));
    article.description(opening ? "" : description);
    if (HtmlMetadata.isWebAddress(link)) {
      article.url(link);
    }
    DateParser.parse(first(item, "pubDate", "published", "dc:date", "updated"))
        .ifPresent(article::published);
    String section = Markup.line(first(item, "category", "dc:subject"));
    if (!section.isBlank()) {
      article.section(section);
    }
    if (!language.isBlank()) {
      article.language(language);
    }
    return article.build();
  }

  private static String first(Map<String, String> item, String... names) {
    for (String name : names) {
      if (item.containsKey(name)) {
        return item.get(name);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
