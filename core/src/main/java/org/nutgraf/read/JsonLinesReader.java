// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.Article;
import org.nutgraf.Headline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads articles from JSON objects, one a line; blank lines are passed over. */
final class JsonLinesReader implements ArticleReader {

  private static final Logger LOG = LoggerFactory.getLogger(JsonLinesReader.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Utf8Lines lines;
  private final String source;
  private boolean any;

  JsonLinesReader(InputStream in, String source) {
    lines = new Utf8Lines(in, source, ArticleReaders.MAX_LENGTH);
    this.source = source;
  }

  @Override
  public Optional<Article> next() throws IOException {
    while (true) {
      Optional<String> text = lines.next();
      if (text.isEmpty()) {
        if (!any) {
          any = true;
          throw new ArticleFormatException(
              source, 0, "input must hold at least one record, was empty");
        }
        return Optional.empty();
      }
      if (!text.get().isBlank()) {
        any = true;
        return Optional.of(parse(text.get()));
      }
    }
  }

  private Article parse(String text) throws ArticleFormatException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw problem(
          "record must be one complete JSON object, was broken near column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
    }
    if (!(node instanceof ObjectNode object)) {
      throw problem("record must be a JSON object, was " + node.getNodeType());
    }
    Article.Builder article = Article.builder();
    string(object, "id").ifPresent(article::id);
    string(object, "url").ifPresent(article::url);
    string(object, "title").ifPresent(article::title);
    string(object, "description").ifPresent(article::description);
    string(object, "body").ifPresent(article::body);
    string(object, "section").ifPresent(article::section);
    string(object, "language").ifPresent(article::language);
    Optional<String> published = string(object, "published");
    published.flatMap(this::instant).ifPresent(article::published);
    Article read = article.rail(rail(object)).build();
    if (read.title().isBlank() && read.description().isBlank() && read.body().isBlank()) {
      throw problem("record must have a title, a description or a body");
    }
    return read;
  }

  private Optional<String> string(ObjectNode object, String field) throws ArticleFormatException {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value.isIntegralNumber() && field.equals("id")) {
      return Optional.of(value.asText());
    }
    if (!value.isTextual()) {
      throw problem(field + " must be a string, was " + value.getNodeType());
    }
    return value.textValue().isBlank() ? Optional.empty() : Optional.of(value.textValue());
  }

  private List<Headline> rail(ObjectNode object) throws ArticleFormatException {
    JsonNode rail = object.get("rail");
    if (rail == null || rail.isNull()) {
      return List.of();
    }
    if (!rail.isArray()) {
      throw problem("rail must be an array, was " + rail.getNodeType());
    }
    List<Headline> headlines = new ArrayList<>();
    for (JsonNode item : rail) {
      if (item.isTextual() && !item.textValue().isBlank()) {
        headlines.add(Headline.of(item.textValue()));
      } else if (item instanceof ObjectNode headline && string(headline, "title").isPresent()) {
        headlines.add(new Headline(string(headline, "title").get(), string(headline, "url")));
      } else {
        throw problem("rail must hold headlines or {title, url} objects");
      }
    }
    return headlines;
  }

  /** A date that cannot be read is left out with a warning: it must not cost the article. */
  private Optional<Instant> instant(String published) {
    Optional<Instant> instant = Dates.parse(published);
    if (instant.isEmpty()) {
      LOG.warn(
          "{}:{}: published must be an ISO 8601 date or date-time with offset, such as 2026-11-23"
              + " or 2026-11-23T18:30:00Z; left out {}",
          source,
          lines.line(),
          published);
    }
    return instant;
  }

  private ArticleFormatException problem(String message) {
    return new ArticleFormatException(source, lines.line(), message);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
