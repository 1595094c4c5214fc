// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nutgraf.Article;
import org.nutgraf.internal.page.HtmlMetadata;
import org.nutgraf.internal.page.Markup;
import org.nutgraf.internal.text.DateParser;

/**
 * Reads IPTC ninjs items: one object, several consecutive objects, or an array of them. The field
 * names are those of ninjs 1 (such as {@code body_text}) and of ninjs 2 and 3 (such as {@code
 * bodies}); see the IPTC specification. Reading ends at malformed JSON, as the start of the next
 * item is then unknown.
 */
final class NinjsReader implements ArticleReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The field names of versions 1 and 2, then those of version 3; the first one present is used.
   */
  private static final List<String> DATES =
      List.of(
          "firstcreated",
          "firstCreated",
          "contentcreated",
          "contentCreated",
          "versioncreated",
          "versionCreated");

  private final Bounded in;
  private final String source;
  private MappingIterator<JsonNode> items;
  private long count;
  private boolean done;

  NinjsReader(InputStream in, String source) {
    this.in = new Bounded(in);
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    in.read = 0;
    JsonNode item;
    try {
      items = items == null ? JSON.readerFor(JsonNode.class).readValues(in) : items;
      if (!items.hasNextValue()) {
        done = true;
        if (count == 0) {
          throw new ArticleFormatException(
              source, 0, "input must hold at least one item, was empty");
        }
        return Optional.empty();
      }
      item = items.nextValue();
    } catch (JsonProcessingException | RuntimeJsonMappingException e) {
      done = true;
      throw new ArticleFormatException(
          source, 0, "item " + (count + 1) + " must be one complete JSON object, was malformed");
    } catch (TooLong e) {
      done = true;
      throw new ArticleFormatException(
          source, 0, "an item must be at most " + ArticleReaders.MAX_LENGTH + " bytes");
    }
    count++;
    return Optional.of(article(item));
  }

  private Article article(JsonNode item) throws ArticleFormatException {
    Article.Builder article = Article.builder();
    String uri = item.path("uri").asText("").strip();
    article.id(uri);
    if (HtmlMetadata.isWebAddress(uri)) {
      article.url(uri);
    }
    String title = Markup.line(text(item, "headline", "headlines"));
    String description = Markup.line(text(item, "description_text", "descriptions"));
    String body = body(item);
    if (title.isBlank() && description.isBlank() && body.isBlank()) {
      throw new ArticleFormatException(
          source, count, "item must have a headline, a description or a body");
    }
    article.title(title).description(description).body(body);
    String language = item.path("language").asText("");
    if (!language.isBlank()) {
      article.language(language);
    }
    for (String field : DATES) {
      Optional<Instant> date = DateParser.parse(item.path(field).asText(""));
      if (date.isPresent()) {
        article.published(date.get());
        break;
      }
    }
    return article.build();
  }

  /** Returns the text of a ninjs 1 field, or of the main element of a ninjs 2 or 3 list. */
  private static String text(JsonNode item, String single, String list) {
    if (item.path(single).isTextual()) {
      return item.path(single).textValue();
    }
    String first = "";
    for (JsonNode one : item.path(list)) {
      String value = one.path("value").asText("");
      if (one.path("role").asText("").equals("main")) {
        return value;
      }
      first = first.isEmpty() ? value : first;
    }
    return first;
  }

  private static String body(JsonNode item) {
    for (String field : List.of("body_text", "body_html", "body_xhtml")) {
      if (item.path(field).isTextual()) {
        return Markup.paragraphs(item.path(field).textValue());
      }
    }
    String body = "";
    for (JsonNode one : item.path("bodies")) {
      String value = one.path("value").asText("");
      String type = one.path("contenttype").asText(one.path("contentType").asText(""));
      if (type.equals("text/plain")) {
        return value.strip();
      }
      body = body.isEmpty() ? Markup.paragraphs(value) : body;
    }
    return body;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Thrown if an item exceeds the maximum length. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Bounded extends FilterInputStream {

    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      read += Math.max(0, count);
      if (read > ArticleReaders.MAX_LENGTH) {
        throw new TooLong();
      }
      return count;
    }
  }
}
