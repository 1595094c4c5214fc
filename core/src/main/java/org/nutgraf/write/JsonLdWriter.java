// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.internal.report.DateLabels;
import org.nutgraf.internal.report.Uris;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.Topic;

/**
 * Writes one schema.org {@code NewsArticle} per line, as JSON-LD.
 *
 * <p>Characters with a special meaning in HTML are escaped, so a line can be placed unchanged
 * between {@code <script type="application/ld+json">} and {@code </script>}.
 */
final class JsonLdWriter extends JsonRecordWriter {

  private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new ForHtml());

  JsonLdWriter(Writer out) {
    super(out, JSON);
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", "https://schema.org");
    json.writeStringField("@type", "NewsArticle");
    Optional<String> url = enriched.article().url().flatMap(Uris::web);
    writeOptional("@id", url);
    writeArticle(enriched.article(), url);
    writePage(url, related.orElse(List.of()));
    writeSubjects(enriched);
    writeKeywords(enriched);
    writeLocations(enriched.countries());
    json.writeEndObject();
    endLine();
  }

  private void writeArticle(Article article, Optional<String> url) throws IOException {
    json.writeStringField("identifier", article.id());
    writeOptional("url", url);
    writeFilled("headline", article.title());
    writeFilled("description", article.description());
    writeOptional("datePublished", article.published().map(DateLabels::iso));
    writeOptional("inLanguage", article.language());
    writeOptional("articleSection", article.section());
  }

  /**
   * Writes the page, which in schema.org, unlike the article, can have links to related articles.
   */
  private void writePage(Optional<String> url, List<RelatedArticle> related) throws IOException {
    Set<String> links = new LinkedHashSet<>();
    related.forEach(item -> item.url().flatMap(u -> Uris.web(u, url)).ifPresent(links::add));
    if (url.isEmpty() && links.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("mainEntityOfPage");
    json.writeStringField("@type", "WebPage");
    writeOptional("@id", url);
    if (!links.isEmpty()) {
      json.writeArrayFieldStart("relatedLink");
      for (String link : links) {
        json.writeString(link);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeSubjects(EnrichedArticle enriched) throws IOException {
    List<Entity> about = enriched.entities().stream().filter(Entity::about).toList();
    if (!about.isEmpty() || !enriched.topics().isEmpty()) {
      json.writeArrayFieldStart("about");
      for (Entity entity : about) {
        writeEntity(entity);
      }
      for (Topic topic : enriched.topics()) {
        writeTopic(topic.mediaTopic());
      }
      json.writeEndArray();
    }
    if (about.size() < enriched.entities().size()) {
      json.writeArrayFieldStart("mentions");
      for (Entity entity : enriched.entities()) {
        if (!entity.about()) {
          writeEntity(entity);
        }
      }
      json.writeEndArray();
    }
  }

  private void writeEntity(Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", type(entity.type()));
    json.writeStringField("name", entity.name());
    writeOptional("identifier", entity.isoCode());
    writeSameAs(entity);
    if (entity.location().isPresent()) {
      writeLocation(entity.location().get());
    }
    json.writeEndObject();
  }

  private void writeSameAs(Entity entity) throws IOException {
    Optional<String> geonames =
        entity.location().map(Location::geonamesId).flatMap(JsonLdWriter::geonames);
    Optional<String> wikidata = entity.wikidataId().flatMap(Uris::wikidataPage);
    if (geonames.isEmpty() || wikidata.isEmpty()) {
      writeOptional("sameAs", wikidata.or(() -> geonames));
    } else {
      json.writeArrayFieldStart("sameAs");
      json.writeString(wikidata.get());
      json.writeString(geonames.get());
      json.writeEndArray();
    }
  }

  private static Optional<String> geonames(OptionalInt id) {
    return id.isPresent() ? Optional.of(Uris.geonames(id.getAsInt())) : Optional.empty();
  }

  private void writeLocation(Location location) throws IOException {
    json.writeObjectFieldStart("address");
    json.writeStringField("@type", "PostalAddress");
    json.writeStringField("addressCountry", location.isoCode());
    writeOptional("addressRegion", location.subdivisionName());
    json.writeEndObject();
    if (location.latitude().isPresent()) {
      json.writeObjectFieldStart("geo");
      json.writeStringField("@type", "GeoCoordinates");
      json.writeNumberField("latitude", location.latitude().getAsDouble());
      json.writeNumberField("longitude", location.longitude().getAsDouble());
      json.writeEndObject();
    }
  }

  private void writeThing(
      String type, String name, Optional<String> code, Optional<String> wikidata)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", type);
    json.writeStringField("name", name);
    writeOptional("identifier", code);
    writeOptional("sameAs", wikidata.flatMap(Uris::wikidataPage));
    json.writeEndObject();
  }

  private static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "Person";
      case ORGANIZATION -> "Organization";
      case COUNTRY -> "Country";
      case PLACE -> "Place";
    };
  }

  private void writeTopic(MediaTopic topic) throws IOException {
    Optional<String> uri = Uris.mediaTopic(topic.id());
    json.writeStartObject();
    json.writeStringField("@type", "DefinedTerm");
    writeOptional("@id", uri);
    json.writeStringField("name", topic.name());
    json.writeStringField("termCode", topic.id());
    if (uri.isPresent()) {
      json.writeStringField("inDefinedTermSet", Uris.MEDIA_TOPICS);
    }
    writeOptional("sameAs", topic.wikidataId().flatMap(Uris::wikidataPage));
    json.writeEndObject();
  }

  private void writeKeywords(EnrichedArticle enriched) throws IOException {
    Set<String> keywords = new LinkedHashSet<>();
    enriched.topics().forEach(topic -> keywords.add(topic.mediaTopic().name()));
    enriched.entities().stream().filter(Entity::about).map(Entity::name).forEach(keywords::add);
    if (!keywords.isEmpty()) {
      json.writeArrayFieldStart("keywords");
      for (String keyword : keywords) {
        json.writeString(keyword);
      }
      json.writeEndArray();
    }
  }

  private void writeLocations(List<StoryCountry> countries) throws IOException {
    writeLocations("contentLocation", CountryRole.SUBJECT, countries);
    writeLocations("locationCreated", CountryRole.DATELINE, countries);
  }

  private void writeLocations(String field, CountryRole role, List<StoryCountry> countries)
      throws IOException {
    List<StoryCountry> chosen = countries.stream().filter(c -> c.role() == role).toList();
    if (chosen.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (StoryCountry country : chosen) {
      String code = country.isoCode();
      writeThing(
          "Country",
          country.name(),
          Optional.of(code),
          Countries.standard().byIso(code).map(known -> known.wikidataId()));
    }
    json.writeEndArray();
  }

  /**
   * Escapes characters that could end a script element, start a comment or break a line of script.
   */
  private static final class ForHtml extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char c : new char[] {'<', '>', '&', '\'', 0x7F}) {
        codes[c] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return c == '\u2028' || c == '\u2029'
          ? new SerializedString(c == '\u2028' ? "\\u2028" : "\\u2029")
          : null;
    }
  }
}
