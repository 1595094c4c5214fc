// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Headline;
import org.nutgraf.Stage;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.text.Span;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.Topic;

/**
 * Encodes an enriched article as bytes, and decodes it without loss, except for its vector and its
 * models, which the index stores elsewhere. A Media Topic of the bundled vocabulary is stored as
 * its id.
 *
 * <p>The first byte is the version; records of the version before can be read. Mentions are stored
 * as spans only, since the text is in the record.
 */
public final class RecordCodec {

  private static final int VERSION = 3;

  /** The version before, which has no locations. */
  private static final int UNLOCATED = 2;

  private RecordCodec() {}

  static byte[] encode(EnrichedArticle enriched) {
    RecordOutput out = new RecordOutput();
    out.writeByte(VERSION);
    writeArticle(out, enriched.article());
    out.writeVarint(enriched.entities().size());
    enriched.entities().forEach(entity -> writeEntity(out, entity));
    out.writeVarint(enriched.countries().size());
    enriched.countries().forEach(country -> writeCountry(out, country));
    out.writeVarint(enriched.topics().size());
    enriched.topics().forEach(topic -> writeTopic(out, topic));
    return out.toBytes();
  }

  /**
   * Decodes an article that {@link #encode} wrote, adding this vector and these models.
   *
   * @throws IOException if the record is damaged or has an unsupported version
   */
  public static EnrichedArticle decode(
      BytesRef bytes, Optional<SemanticVector> vector, Map<Stage, ModelInfo> models)
      throws IOException {
    RecordInput in = new RecordInput(bytes.bytes, bytes.offset, bytes.length);
    int version = in.readByte();
    if (version != VERSION && version != UNLOCATED) {
      throw new IOException(
          "record must be of version " + VERSION + ", was " + version + "; rebuild the index");
    }
    try {
      return read(in, version, vector, models);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | DateTimeException e) {
      throw new IOException("record is damaged: " + e.getMessage(), e);
    }
  }

  private static EnrichedArticle read(
      RecordInput in, int version, Optional<SemanticVector> vector, Map<Stage, ModelInfo> models)
      throws IOException {
    Article article = readArticle(in);
    String text = article.text();
    List<Entity> entities = new ArrayList<>();
    for (int n = in.readCount(12); n > 0; n--) {
      entities.add(readEntity(in, text, version));
    }
    List<StoryCountry> countries = new ArrayList<>();
    for (int n = in.readCount(12); n > 0; n--) {
      countries.add(readCountry(in));
    }
    List<Topic> topics = new ArrayList<>();
    for (int n = in.readCount(10); n > 0; n--) {
      topics.add(readTopic(in));
    }
    in.expectEnd();
    return new EnrichedArticle(article, entities, countries, topics, vector, models);
  }

  private static void writeArticle(RecordOutput out, Article article) {
    out.writeString(article.id());
    writeOptional(out, article.url());
    out.writeString(article.title());
    out.writeString(article.description());
    out.writeString(article.body());
    out.writeByte(article.published().isPresent() ? 1 : 0);
    article
        .published()
        .ifPresent(
            instant -> {
              out.writeLong(instant.getEpochSecond());
              out.writeInt(instant.getNano());
            });
    writeOptional(out, article.section());
    writeOptional(out, article.language());
    out.writeVarint(article.rail().size());
    for (Headline headline : article.rail()) {
      out.writeString(headline.title());
      writeOptional(out, headline.url());
    }
  }

  private static Article readArticle(RecordInput in) throws IOException {
    String id = in.readString();
    Optional<String> url = readOptional(in);
    String title = in.readString();
    String description = in.readString();
    String body = in.readString();
    Optional<Instant> published =
        in.readByte() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt()));
    Optional<String> section = readOptional(in);
    Optional<String> language = readOptional(in);
    List<Headline> rail = new ArrayList<>();
    for (int n = in.readCount(2); n > 0; n--) {
      rail.add(new Headline(in.readString(), readOptional(in)));
    }
    return new Article(id, url, title, description, body, published, section, language, rail);
  }

  private static void writeEntity(RecordOutput out, Entity entity) {
    out.writeString(entity.id());
    out.writeString(entity.name());
    EnumCodes.ENTITY_TYPE.write(out, entity.type());
    writeOptional(out, entity.isoCode());
    writeOptional(out, entity.wikidataId());
    writeLocation(out, entity.location());
    out.writeDouble(entity.salience());
    out.writeByte(entity.about() ? 1 : 0);
    out.writeVarint(entity.mentions().size());
    for (Mention mention : entity.mentions()) {
      writeSpan(out, mention.span());
      EnumCodes.ENTITY_TYPE.write(out, mention.type());
      EnumCodes.MENTION_KIND.write(out, mention.kind());
      out.writeDouble(mention.confidence());
    }
  }

  private static Entity readEntity(RecordInput in, String text, int version) throws IOException {
    String id = in.readString();
    String name = in.readString();
    EntityType type = EnumCodes.ENTITY_TYPE.read(in);
    Optional<String> isoCode = readOptional(in);
    Optional<String> wikidataId = readOptional(in);
    Optional<Location> location = version == UNLOCATED ? Optional.empty() : readLocation(in);
    double salience = in.readDouble();
    boolean about = in.readByte() != 0;
    List<Mention> mentions = new ArrayList<>();
    for (int n = in.readCount(12); n > 0; n--) {
      Span span = readSpan(in);
      mentions.add(
          new Mention(
              span,
              span.in(text),
              EnumCodes.ENTITY_TYPE.read(in),
              EnumCodes.MENTION_KIND.read(in),
              in.readDouble()));
    }
    return new Entity(id, name, type, isoCode, wikidataId, location, salience, about, mentions);
  }

  private static void writeLocation(RecordOutput out, Optional<Location> location) {
    out.writeByte(location.isPresent() ? 1 : 0);
    if (location.isPresent()) {
      Location where = location.get();
      out.writeString(where.isoCode());
      writeOptional(out, where.subdivisionCode());
      writeOptional(out, where.subdivisionName());
      out.writeByte(where.latitude().isPresent() ? 1 : 0);
      if (where.latitude().isPresent()) {
        out.writeDouble(where.latitude().getAsDouble());
        out.writeDouble(where.longitude().getAsDouble());
      }
      out.writeVarint(where.geonamesId().orElse(0));
    }
  }

  private static Optional<Location> readLocation(RecordInput in) throws IOException {
    if (in.readByte() == 0) {
      return Optional.empty();
    }
    String isoCode = in.readString();
    Optional<String> subdivisionCode = readOptional(in);
    Optional<String> subdivisionName = readOptional(in);
    boolean placed = in.readByte() != 0;
    OptionalDouble latitude = placed ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
    OptionalDouble longitude = placed ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
    int geonames = in.readVarint();
    return Optional.of(
        new Location(
            isoCode,
            subdivisionCode,
            subdivisionName,
            latitude,
            longitude,
            geonames == 0 ? OptionalInt.empty() : OptionalInt.of(geonames)));
  }

  private static void writeCountry(RecordOutput out, StoryCountry country) {
    out.writeString(country.isoCode());
    out.writeString(country.name());
    EnumCodes.COUNTRY_ROLE.write(out, country.role());
    out.writeDouble(country.score());
    out.writeVarint(country.evidence().size());
    country.evidence().forEach(span -> writeSpan(out, span));
  }

  private static StoryCountry readCountry(RecordInput in) throws IOException {
    String isoCode = in.readString();
    String name = in.readString();
    CountryRole role = EnumCodes.COUNTRY_ROLE.read(in);
    double score = in.readDouble();
    List<Span> evidence = new ArrayList<>();
    for (int n = in.readCount(2); n > 0; n--) {
      evidence.add(readSpan(in));
    }
    return new StoryCountry(isoCode, name, role, score, evidence);
  }

  private static void writeTopic(RecordOutput out, Topic topic) {
    MediaTopic media = topic.mediaTopic();
    boolean known = MediaTopics.iptc().topic(media.id()).filter(media::equals).isPresent();
    out.writeString(media.id());
    out.writeByte(known ? 1 : 0);
    if (!known) {
      out.writeString(media.name());
      out.writeString(media.definition());
      out.writeVarint(media.level());
      writeOptional(out, media.parentId());
      writeOptional(out, media.wikidataId());
    }
    out.writeDouble(topic.score());
  }

  private static Topic readTopic(RecordInput in) throws IOException {
    String id = in.readString();
    boolean known = in.readByte() != 0;
    MediaTopic media =
        known
            ? MediaTopics.iptc()
                .topic(id)
                .orElseThrow(() -> new IOException("topic must be a Media Topic, was " + id))
            : new MediaTopic(
                id,
                in.readString(),
                in.readString(),
                in.readVarint(),
                readOptional(in),
                readOptional(in));
    return new Topic(media, in.readDouble());
  }

  private static void writeSpan(RecordOutput out, Span span) {
    out.writeVarint(span.start());
    out.writeVarint(span.length());
  }

  private static Span readSpan(RecordInput in) throws IOException {
    int start = in.readVarint();
    return new Span(start, Math.addExact(start, in.readVarint()));
  }

  private static void writeOptional(RecordOutput out, Optional<String> text) {
    out.writeByte(text.isPresent() ? 1 : 0);
    text.ifPresent(out::writeString);
  }

  private static Optional<String> readOptional(RecordInput in) throws IOException {
    return in.readByte() == 0 ? Optional.empty() : Optional.of(in.readString());
  }
}
