// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.internal.report.DateLabels;
import org.nutgraf.internal.report.Uris;
import org.nutgraf.internal.report.WordCount;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.topic.Topic;

/**
 * Writes one IPTC ninjs 3.2 news object per line. Ninjs ("News in JSON") is the International Press
 * Telecommunications Council's format for exchanging news items between systems.
 *
 * <p>The output depends only on the article, so {@code versionCreated} is the publication time, not
 * the time of enrichment.
 */
final class NinjsWriter extends JsonRecordWriter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String VERSION = "3.2";
  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#";
  private static final String ABOUT = "about";
  private static final String MENTIONS = "mentions";

  NinjsWriter(Writer out) {
    super(out, JSON);
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    json.writeStartObject();
    writeStandard();
    writeArticle(enriched.article());
    if (enriched.models().containsKey(Stage.ENTITIES)) {
      writeEntities(enriched);
    }
    if (enriched.models().containsKey(Stage.TOPICS)) {
      writeSubjects(enriched.topics());
    }
    if (related.isPresent()) {
      writeAssociations(related.get(), enriched.article().url());
    }
    json.writeEndObject();
    endLine();
  }

  private void writeStandard() throws IOException {
    json.writeObjectFieldStart("standard");
    json.writeStringField("name", "ninjs");
    json.writeStringField("version", VERSION);
    json.writeStringField("schema", SCHEMA);
    json.writeEndObject();
  }

  private void writeArticle(Article article) throws IOException {
    json.writeStringField("uri", Uris.of(article));
    json.writeStringField("type", "text");
    json.writeStringField("representationType", "full");
    Optional<String> published =
        article.published().filter(DateLabels::isUsual).map(Instant::toString);
    writeOptional("versionCreated", published);
    writeOptional("contentCreated", published);
    writeOptional("language", article.language());
    writeText("headlines", "main", article.title(), false);
    writeText("descriptions", "summary", article.description(), false);
    writeText("bodies", "main", article.body(), true);
    json.writeArrayFieldStart("altIds");
    json.writeStartObject();
    json.writeStringField("role", "id");
    json.writeStringField("value", article.id());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeText(String field, String role, String text, boolean counted)
      throws IOException {
    if (text.isBlank()) {
      return;
    }
    json.writeArrayFieldStart(field);
    json.writeStartObject();
    json.writeStringField("role", role);
    json.writeStringField("contentType", "text/plain");
    if (counted) {
      json.writeNumberField("charCount", text.codePointCount(0, text.length()));
      json.writeNumberField("wordCount", WordCount.of(text));
    }
    json.writeStringField("value", text);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeEntities(EnrichedArticle enriched) throws IOException {
    writeEntities("people", EntityType.PERSON, enriched);
    writeEntities("organisations", EntityType.ORGANIZATION, enriched);
    writePlaces(enriched);
    Optional<StoryCountry> dateline =
        enriched.countries().stream().filter(c -> c.role() == CountryRole.DATELINE).findFirst();
    writeOptional("located", dateline.map(StoryCountry::name));
  }

  private void writeEntities(String field, EntityType type, EnrichedArticle enriched)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Entity entity : enriched.entities()) {
      if (entity.type() == type) {
        writeConcept(entity, entity.wikidataId().flatMap(Uris::wikidataEntity));
      }
    }
    json.writeEndArray();
  }

  /**
   * Writes the countries and other places that are mentioned, then the countries that are only
   * implied.
   */
  private void writePlaces(EnrichedArticle enriched) throws IOException {
    Set<String> named = new HashSet<>();
    json.writeArrayFieldStart("places");
    for (Entity entity : enriched.entities()) {
      if (entity.type() == EntityType.COUNTRY) {
        named.add(entity.isoCode().orElseThrow());
        writeConcept(entity, entity.isoCode().flatMap(Uris::country));
      } else if (entity.type() == EntityType.PLACE) {
        writeConcept(entity, placeUri(entity));
      }
    }
    for (StoryCountry country : enriched.countries()) {
      if (named.add(country.isoCode())) {
        json.writeStartObject();
        json.writeStringField("name", country.name());
        json.writeStringField("rel", country.role() == CountryRole.SUBJECT ? ABOUT : MENTIONS);
        writeOptional("uri", Uris.country(country.isoCode()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static Optional<String> placeUri(Entity place) {
    Optional<String> geonames =
        place
            .location()
            .filter(where -> where.geonamesId().isPresent())
            .map(where -> Uris.geonames(where.geonamesId().getAsInt()));
    return place.wikidataId().flatMap(Uris::wikidataEntity).or(() -> geonames);
  }

  private void writeConcept(Entity entity, Optional<String> uri) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", entity.name());
    json.writeStringField("rel", entity.about() ? ABOUT : MENTIONS);
    writeOptional("uri", uri);
    json.writeStringField("literal", entity.id());
    Optional<Location> where = entity.location();
    if (where.isPresent() && where.get().latitude().isPresent()) {
      writePoint(where.get());
    }
    json.writeEndObject();
  }

  /** Writes a position as GeoJSON, which has the longitude first. */
  private void writePoint(Location where) throws IOException {
    json.writeObjectFieldStart("geoJSON");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(where.longitude().getAsDouble());
    json.writeNumber(where.latitude().getAsDouble());
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSubjects(List<Topic> topics) throws IOException {
    json.writeArrayFieldStart("subjects");
    for (Topic topic : topics) {
      json.writeStartObject();
      json.writeStringField("name", topic.mediaTopic().name());
      json.writeStringField("rel", ABOUT);
      writeOptional("uri", Uris.mediaTopic(topic.mediaTopic().id()));
      json.writeStringField("literal", topic.mediaTopic().id());
      json.writeStringField("creator", "nutgraf");
      json.writeNumberField("confidence", Math.round(topic.score() * 100));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeAssociations(List<RelatedArticle> related, Optional<String> page)
      throws IOException {
    json.writeArrayFieldStart("associations");
    for (RelatedArticle item : related) {
      Optional<String> url = item.url().flatMap(link -> Uris.web(link, page));
      json.writeStartObject();
      json.writeStringField("name", item.title());
      json.writeStringField("rel", "seeAlso");
      json.writeStringField("uri", url.orElseGet(() -> Uris.madeUp(item.id())));
      json.writeStringField("type", "text");
      json.writeStringField("representationType", "partial");
      writeText("headlines", "main", item.title(), false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
