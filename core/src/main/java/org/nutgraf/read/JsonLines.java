// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads JSON objects, one a line; blank lines are passed over. Not thread-safe. */
final class JsonLines implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(JsonLines.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final InputStream in;
  private final String source;
  private long line;
  private boolean any;

  JsonLines(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  /**
   * Returns the next object, or empty at the end.
   *
   * @throws ArticleFormatException if the line is not one; the one after it may be asked for
   */
  Optional<ObjectNode> next() throws IOException {
    while (true) {
      Optional<String> text = readLine();
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

  /** Reads one line; a line that is too long or no UTF-8 is skipped, and the next one is read. */
  private Optional<String> readLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int b;
    while ((b = in.read()) >= 0 && b != '\n') {
      if (length++ < ArticleReaders.MAX_LENGTH) {
        bytes.write(b);
      }
    }
    if (b < 0 && length == 0) {
      return Optional.empty();
    }
    line++;
    if (length > ArticleReaders.MAX_LENGTH) {
      throw problem(
          "a record must be at most " + ArticleReaders.MAX_LENGTH + " bytes, was " + length);
    }
    return Optional.of(decode(bytes.toByteArray()));
  }

  private String decode(byte[] bytes) throws ArticleFormatException {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw problem(Utf8Reader.REMEDY);
    }
  }

  private ObjectNode parse(String text) throws ArticleFormatException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw problem(
          "record must be one complete JSON object, was broken near column "
              + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw problem("record must be a JSON object, was " + node.getNodeType());
  }

  /** Returns a field's text, or empty where it is missing, null or blank. */
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
   * Reads an ISO 8601 date or date-time, without an offset as UTC. A date that cannot be read is
   * left out with a warning: it must not cost the whole article.
   */
  Optional<Instant> instant(String published) {
    try {
      return Optional.of(parseDate(published.strip()));
    } catch (DateTimeParseException e) {
      LOG.warn(
          "{}:{}: published must be an ISO 8601 date or date-time with offset, such as 2026-11-23"
              + " or 2026-11-23T18:30:00Z; left out {}",
          source,
          line,
          published);
      return Optional.empty();
    }
  }

  private static Instant parseDate(String date) {
    if (date.length() <= 10) {
      return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            date.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime time
        ? time.toInstant()
        : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
  }

  /** Returns what is wrong with the line that was read last. */
  ArticleFormatException problem(String message) {
    return new ArticleFormatException(source, line, message);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
