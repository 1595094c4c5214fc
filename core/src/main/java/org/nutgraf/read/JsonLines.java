// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.nutgraf.internal.text.DateParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads JSON objects, one per line; blank lines are skipped. Not thread-safe. */
final class JsonLines implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(JsonLines.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Utf8Lines lines;
  private final String source;
  private boolean any;

  JsonLines(InputStream in, String source) {
    lines = new Utf8Lines(in, source, ArticleReaders.MAX_LENGTH);
    this.source = source;
  }

  /**
   * Returns the next object, or empty at the end of the input.
   *
   * @throws ArticleFormatException if the line is not a JSON object; the next call continues with
   *     the line after it
   */
  Optional<ObjectNode> next() throws IOException {
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

  private ObjectNode parse(String text) throws ArticleFormatException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw problem(
          "record must be one complete JSON object, was malformed near column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw problem("record must be a JSON object, was " + node.getNodeType());
  }

  /** Returns the text of a field; empty if it is missing, null or blank. */
  Optional<String> string(ObjectNode object, String field) throws ArticleFormatException {
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

  /**
   * Parses an ISO 8601 date or date-time, assuming UTC if it has no offset. An invalid date is
   * ignored with a warning, so that the article is still read.
   */
  Optional<Instant> instant(String published) {
    Optional<Instant> instant = DateParser.parse(published);
    if (instant.isEmpty()) {
      LOG.warn(
          "{}:{}: published must be an ISO 8601 date or date-time with offset, such as 2026-11-23"
              + " or 2026-11-23T18:30:00Z; ignored {}",
          source,
          lines.line(),
          published);
    }
    return instant;
  }

  /** Creates an exception for the line that was read last. */
  ArticleFormatException problem(String message) {
    return new ArticleFormatException(source, lines.line(), message);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
