// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.internal.report.DateLabels;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.text.Span;
import org.nutgraf.topic.Topic;

/** Writes one JSON object per line; scores are rounded to four digits. */
final class JsonLinesWriter extends JsonRecordWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final boolean vectors;

  JsonLinesWriter(Writer out) {
    this(out, false);
  }

  JsonLinesWriter(Writer out, boolean vectors) {
    super(out, JSON);
    this.vectors = vectors;
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    json.writeStartObject();
    writeArticle(enriched.article());
    if (enriched.models().containsKey(Stage.ENTITIES)) {
      writeEntities(enriched.entities());
      writeCountries(enriched.countries(), enriched.article().text());
    }
    if (enriched.models().containsKey(Stage.TOPICS)) {
      writeTopics(enriched.topics());
    }
    if (related.isPresent()) {
      writeRelated(related.get());
    }
    if (vectors && enriched.vector().isPresent()) {
      json.writeBinaryField("vector", enriched.vector().get().toBytes());
    }
    writeModels(enriched);
    json.writeEndObject();
    endLine();
  }

  private void writeArticle(Article article) throws IOException {
    json.writeStringField("id", article.id());
    writeOptional("url", article.url());
    json.writeStringField("title", article.title());
    writeOptional("published", article.published().map(DateLabels::iso));
    writeOptional("section", article.section());
    writeOptional("language", article.language());
    json.writeStringField("text", article.text());
  }

  private void writeEntities(List<Entity> entities) throws IOException {
    json.writeArrayFieldStart("entities");
    for (Entity entity : entities) {
      json.writeStartObject();
      json.writeStringField("id", entity.id());
      json.writeStringField("type", entity.type().name());
      json.writeStringField("name", entity.name());
      writeOptional("iso", entity.isoCode());
      writeOptional("wikidata", entity.wikidataId());
      if (entity.location().isPresent()) {
        writeLocation(entity.location().get());
      }
      writeScore("salience", entity.salience());
      json.writeBooleanField("about", entity.about());
      json.writeArrayFieldStart("mentions");
      for (Mention mention : entity.mentions()) {
        json.writeStartObject();
        writeSpan(mention.span(), mention.text());
        json.writeStringField("kind", mention.kind().name());
        writeScore("confidence", mention.confidence());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLocation(Location location) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("iso", location.isoCode());
    writeOptional("subdivision", location.subdivisionCode());
    writeOptional("subdivisionName", location.subdivisionName());
    if (location.latitude().isPresent()) {
      json.writeNumberField("latitude", location.latitude().getAsDouble());
      json.writeNumberField("longitude", location.longitude().getAsDouble());
    }
    if (location.geonamesId().isPresent()) {
      json.writeNumberField("geonames", location.geonamesId().getAsInt());
    }
    json.writeEndObject();
  }

  private void writeCountries(List<StoryCountry> countries, String text) throws IOException {
    json.writeArrayFieldStart("countries");
    for (StoryCountry country : countries) {
      json.writeStartObject();
      json.writeStringField("iso", country.isoCode());
      json.writeStringField("name", country.name());
      json.writeStringField("role", country.role().name());
      writeScore("score", country.score());
      json.writeArrayFieldStart("evidence");
      for (Span span : country.evidence()) {
        json.writeStartObject();
        writeSpan(span, span.in(text));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTopics(List<Topic> topics) throws IOException {
    json.writeArrayFieldStart("topics");
    for (Topic topic : topics) {
      json.writeStartObject();
      json.writeStringField("id", topic.mediaTopic().id());
      json.writeStringField("name", topic.mediaTopic().name());
      writeOptional("parent", topic.mediaTopic().parentId());
      writeScore("score", topic.score());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeRelated(List<RelatedArticle> related) throws IOException {
    json.writeArrayFieldStart("related");
    for (RelatedArticle article : related) {
      writeRelated(article);
    }
    json.writeEndArray();
  }

  private void writeRelated(RelatedArticle article) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", article.id());
    writeOptional("url", article.url());
    json.writeStringField("title", article.title());
    writeScore("score", article.score());
    json.writeStringField("kind", article.kind().name());
    json.writeArrayFieldStart("because");
    for (String reason : article.because()) {
      json.writeString(reason);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes only the related articles, one per line. */
  static void ranking(Writer out, List<RelatedArticle> ranking) throws IOException {
    JsonLinesWriter writer = new JsonLinesWriter(out);
    for (RelatedArticle article : ranking) {
      writer.writeRelated(article);
      writer.endLine();
    }
  }

  /** Writes the id of an article and its related articles on one line. */
  static void rail(Writer out, String id, List<RelatedArticle> rail) throws IOException {
    JsonLinesWriter writer = new JsonLinesWriter(out);
    writer.json.writeStartObject();
    writer.json.writeStringField("id", id);
    writer.writeRelated(rail);
    writer.json.writeEndObject();
    writer.endLine();
  }

  private void writeModels(EnrichedArticle enriched) throws IOException {
    json.writeObjectFieldStart("models");
    for (Stage stage : Stage.values()) {
      ModelInfo model = enriched.models().get(stage);
      if (model != null) {
        json.writeStringField(stage.modelLabel(), model.id());
      }
    }
    json.writeEndObject();
  }

  private void writeSpan(Span span, String text) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", text);
  }
}
