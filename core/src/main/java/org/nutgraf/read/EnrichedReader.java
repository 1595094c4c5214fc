// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.text.Span;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.Topic;

/**
 * Reads enriched articles from the JSON lines written by {@code nutgraf enrich}.
 *
 * <p>Information that the format does not contain is lost: the standfirst is part of the body,
 * models have only a name, there is no rail, and scores are rounded to four digits. The optional
 * field {@code vector} contains {@link SemanticVector#toBytes} in Base64.
 *
 * <p>Not thread-safe.
 */
public final class EnrichedReader implements Closeable {

  private static final String GAP = "\n\n";

  private final JsonLines lines;

  /** Opens a stream, which is closed with the reader. */
  EnrichedReader(InputStream in, String source) {
    lines = new JsonLines(in, source);
  }

  /**
   * Returns the next article.
   *
   * @return the article, or empty at the end of the input
   * @throws ArticleFormatException if the next record is not an enriched article or reports a
   *     failed enrichment; the next call continues with the record after it
   * @throws IOException if the input cannot be read
   */
  public Optional<EnrichedArticle> next() throws IOException {
    Optional<ObjectNode> record = lines.next();
    return record.isEmpty() ? Optional.empty() : Optional.of(parse(record.get()));
  }

  /**
   * Returns a stream of the remaining articles, read lazily. Closing the stream closes this reader.
   *
   * <p>The stream throws {@link UncheckedIOException} at the first record that is not an enriched
   * article or reports a failed enrichment; to continue after such a record, use {@link #next}
   * instead.
   *
   * @return a sequential stream, which may be made parallel
   */
  public Stream<EnrichedArticle> articles() {
    return ArticleStream.of(this::next, this);
  }

  /**
   * Returns whether a JSON object is an enriched record rather than an article.
   *
   * @param line a JSON object
   * @return whether it is an enriched record; failed ones are included
   */
  public static boolean isEnriched(String line) {
    try (JsonLines one =
        new JsonLines(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "line")) {
      return one.next().filter(EnrichedReader::isEnriched).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns whether an object is an enriched record; failed ones are included. */
  static boolean isEnriched(ObjectNode object) {
    return object.has("models") && object.has("text") || object.has("error");
  }

  private EnrichedArticle parse(ObjectNode record) throws ArticleFormatException {
    try {
      Article article = article(lines, record);
      String text = article.text();
      return new EnrichedArticle(
          article,
          entities(record.path("entities"), text),
          countries(record.path("countries"), text),
          topics(record.path("topics")),
          lines
              .string(record, "vector")
              .map(Base64.getDecoder()::decode)
              .map(SemanticVector::ofBytes),
          models(record.path("models")));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw lines.problem("record is not in Nutgraf's output format: " + e.getMessage());
    }
  }

  /** Returns the article of an enriched record. */
  static Article article(JsonLines lines, ObjectNode record) throws ArticleFormatException {
    if (record.has("error")) {
      throw lines.problem("record reports a failed enrichment: " + record.get("error"));
    }
    Optional<String> text = lines.string(record, "text");
    if (text.isEmpty() || !record.has("models")) {
      throw lines.problem("record is not in Nutgraf's output format: text and models are required");
    }
    String title = lines.string(record, "title").orElse("");
    Article.Builder article = Article.builder().title(title).body(body(lines, text.get(), title));
    lines.string(record, "id").ifPresent(article::id);
    lines.string(record, "url").ifPresent(article::url);
    lines.string(record, "section").ifPresent(article::section);
    lines.string(record, "language").ifPresent(article::language);
    lines.string(record, "published").flatMap(lines::instant).ifPresent(article::published);
    return article.build();
  }

  private static String body(JsonLines lines, String text, String title)
      throws ArticleFormatException {
    if (title.isEmpty()) {
      return text;
    }
    if (text.equals(title)) {
      return "";
    }
    if (text.startsWith(title + GAP)) {
      return text.substring(title.length() + GAP.length());
    }
    throw lines.problem("text must start with the title and a blank line");
  }

  private static List<Entity> entities(JsonNode nodes, String text) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode node : nodes) {
      EntityType type = EntityType.valueOf(required(node, "type"));
      List<Mention> mentions = new ArrayList<>();
      for (JsonNode mention : node.path("mentions")) {
        Span span = span(mention);
        mentions.add(
            new Mention(
                span,
                span.in(text),
                type,
                MentionKind.valueOf(required(mention, "kind")),
                number(mention, "confidence")));
      }
      entities.add(
          new Entity(
              required(node, "id"),
              required(node, "name"),
              type,
              optional(node, "iso"),
              optional(node, "wikidata"),
              location(node.path("location")),
              number(node, "salience"),
              node.path("about").asBoolean(),
              mentions));
    }
    return entities;
  }

  private static Optional<Location> location(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new Location(
            required(node, "iso"),
            optional(node, "subdivision"),
            optional(node, "subdivisionName"),
            degrees(node, "latitude"),
            degrees(node, "longitude"),
            node.hasNonNull("geonames")
                ? OptionalInt.of(node.get("geonames").asInt())
                : OptionalInt.empty()));
  }

  private static OptionalDouble degrees(JsonNode node, String field) {
    return node.hasNonNull(field) ? OptionalDouble.of(number(node, field)) : OptionalDouble.empty();
  }

  private static List<StoryCountry> countries(JsonNode nodes, String text) {
    List<StoryCountry> countries = new ArrayList<>();
    for (JsonNode node : nodes) {
      List<Span> evidence = new ArrayList<>();
      for (JsonNode span : node.path("evidence")) {
        evidence.add(span(span));
        span(span).in(text);
      }
      countries.add(
          new StoryCountry(
              required(node, "iso"),
              required(node, "name"),
              CountryRole.valueOf(required(node, "role")),
              number(node, "score"),
              evidence));
    }
    return countries;
  }

  private static List<Topic> topics(JsonNode nodes) {
    List<Topic> topics = new ArrayList<>();
    for (JsonNode node : nodes) {
      String id = required(node, "id");
      MediaTopic topic = MediaTopics.iptc().topic(id).orElseGet(() -> unknown(id, node));
      topics.add(new Topic(topic, number(node, "score")));
    }
    return topics;
  }

  private static MediaTopic unknown(String id, JsonNode node) {
    Optional<String> parent = optional(node, "parent");
    return new MediaTopic(
        id, required(node, "name"), "", parent.isEmpty() ? 1 : 2, parent, Optional.empty());
  }

  private static Map<Stage, ModelInfo> models(JsonNode nodes) {
    Map<Stage, ModelInfo> models = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      optional(nodes, stage.modelLabel())
          .ifPresent(id -> models.put(stage, new ModelInfo(id, "", "", "", "", "")));
    }
    return models;
  }

  private static Span span(JsonNode node) {
    return new Span((int) number(node, "start"), (int) number(node, "end"));
  }

  private static Optional<String> optional(JsonNode node, String field) {
    return node.path(field).isTextual()
        ? Optional.of(node.get(field).textValue())
        : Optional.empty();
  }

  private static String required(JsonNode node, String field) {
    return optional(node, field)
        .orElseThrow(() -> new IllegalArgumentException(field + " must be a string"));
  }

  private static double number(JsonNode node, String field) {
    if (!node.path(field).isNumber()) {
      throw new IllegalArgumentException(field + " must be a number");
    }
    return node.get(field).doubleValue();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
