// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Headline;
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
import org.nutgraf.topic.Topic;

/** Creates enriched articles for tests. */
public final class Stories {

  static final MediaTopic POLITICS = topic("medtop:11000000", "politics and government");
  static final MediaTopic SPORT = topic("medtop:15000000", "sport");
  public static final MediaTopic TRANSPORT = topic("medtop:04000000", "economy");

  private final String id;
  private String title = "";
  private String body = "";
  private Optional<Instant> published = Optional.empty();
  private final List<Topic> topics = new ArrayList<>();
  private final Map<String, EntityType> names = new java.util.LinkedHashMap<>();
  private Optional<SemanticVector> vector = Optional.empty();

  private Stories(String id) {
    this.id = id;
  }

  private static MediaTopic topic(String id, String name) {
    return new MediaTopic(id, name, "", 1, Optional.empty(), Optional.empty());
  }

  public static Stories story(String id) {
    return new Stories(id);
  }

  public Stories text(String title, String body) {
    this.title = title;
    this.body = body;
    return this;
  }

  Stories on(String date) {
    published = Optional.of(Instant.parse(date + "T00:00:00Z"));
    return this;
  }

  public Stories about(MediaTopic topic, double score) {
    topics.add(new Topic(topic, score));
    return this;
  }

  public Stories people(String... people) {
    for (String name : people) {
      names.put(name, EntityType.PERSON);
    }
    return this;
  }

  /** Names of countries, whose code consists of the initials of both words. */
  public Stories countries(String... countries) {
    for (String name : countries) {
      names.put(name, EntityType.COUNTRY);
    }
    return this;
  }

  public Stories at(float... coordinates) {
    vector = Optional.of(SemanticVector.of(coordinates));
    return this;
  }

  public EnrichedArticle build() {
    Article.Builder builder = Article.builder().id(id).title(title).body(body);
    published.ifPresent(builder::published);
    Article article = builder.build();
    List<Entity> entities = new ArrayList<>();
    names.forEach((name, type) -> entities.add(entity(name, type, article.text())));
    return new EnrichedArticle(article, entities, List.of(), topics, vector, Map.of());
  }

  private static Entity entity(String name, EntityType type, String text) {
    int start = text.indexOf(name);
    if (start < 0) {
      throw new IllegalArgumentException(name + " must be in " + text);
    }
    Mention mention =
        new Mention(new Span(start, start + name.length()), name, type, MentionKind.NAME, 0.9);
    Optional<String> iso =
        type == EntityType.COUNTRY ? Optional.of(name.substring(0, 2)) : Optional.empty();
    return new Entity(
        type + ":" + name, name, type, iso, Optional.empty(), 0.8, true, List.of(mention));
  }

  /** Returns an article with every part of the record, and text that is ill-formed UTF-16. */
  public static EnrichedArticle everything() {
    Article article =
        new Article(
            "id \uD83D\uDE00",
            Optional.of("https://courier.example/1"),
            "Panama reopens \uD800 the ferry",
            "Señora Marchetti \uD83D\uDE00",
            "One.\n\nTwo \u0000 three.",
            Optional.of(Instant.ofEpochSecond(1_660_000_000L, 123_456_789)),
            Optional.of("World"),
            Optional.of("en"),
            List.of(Headline.of("Ferry"), new Headline("Pier", Optional.of("https://x.example"))));
    Span panama = new Span(0, 6);
    Entity country =
        new Entity(
            "country:pa",
            "Panama",
            EntityType.COUNTRY,
            Optional.of("PA"),
            Optional.of("Q804"),
            0.123456789,
            true,
            List.of(new Mention(panama, "Panama", EntityType.COUNTRY, MentionKind.NAME, 0.75)));
    Location somewhere =
        new Location(
            "PA",
            Optional.of("PA-8"),
            Optional.of("Panamá"),
            OptionalDouble.of(8.994),
            OptionalDouble.of(-79.519),
            OptionalInt.of(3703443));
    Entity place =
        new Entity(
            "place:ferry",
            "ferry",
            EntityType.PLACE,
            Optional.empty(),
            Optional.empty(),
            Optional.of(somewhere),
            0.25,
            false,
            List.of(new Mention(new Span(2, 6), "nama", EntityType.PLACE, MentionKind.NAME, 0.5)));
    return new EnrichedArticle(
        article,
        List.of(country, place),
        List.of(new StoryCountry("PA", "Panama", CountryRole.SUBJECT, 0.5, List.of(panama))),
        List.of(new Topic(TRANSPORT, 0.625)),
        Optional.of(SemanticVector.of(new float[] {0.6f, -0.8f, 0})),
        Map.of(Stage.ENTITIES, new ModelInfo("names", "1", "", "MIT", "here", "Names")));
  }
}
