// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.related.RelationKind;
import org.nutgraf.text.Span;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.Topic;

/** Sample results for the tests of writers. */
final class Samples {

  static final ModelInfo MODEL = new ModelInfo("names", "1", "", "Apache-2.0", "", "");
  static final Map<Stage, ModelInfo> ALL =
      Map.of(Stage.ENTITIES, MODEL, Stage.TOPICS, MODEL, Stage.VECTOR, MODEL);

  /** Hostile text: scripts, ends of elements and attributes, and delimiters of other formats. */
  static final String HOSTILE =
      "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=x>"
          + "{{style}} <!-- ]]> &lt; \u202Egnp\u202C \u2066x \uD83D a\uDC00 \u0000\u0007 \u2028";

  private Samples() {}

  static Article article() {
    return Article.builder()
        .id("ferry-1")
        .url("https://courier.example/ferry?a=1&b=2")
        .title("Panama and Ana Ríos sign a pact")
        .description("Navega Sur runs the line from Golfito.")
        .body("Panama signed.\n\nAna Ríos said so in Golfito. The Panamanian side agreed.")
        .published(Instant.parse("2026-11-20T00:00:00Z"))
        .section("News")
        .language("en")
        .build();
  }

  static EnrichedArticle everything() {
    Article article = article();
    String text = article.text();
    List<Entity> entities =
        List.of(
            entity(text, "country:pa", "Panama", EntityType.COUNTRY, 0.9, "Panama", "Panamanian"),
            entity(text, "person:ana-rios", "Ana Ríos", EntityType.PERSON, 0.8, "Ana Ríos"),
            entity(text, "org:navega", "Navega Sur", EntityType.ORGANIZATION, 0.2, "Navega Sur"),
            entity(text, "place:golfito", "Golfito", EntityType.PLACE, 0.1, "Golfito"));
    List<Span> golfito = List.of(entities.get(3).mentions().get(0).span());
    List<Span> panama = List.of(entities.get(0).mentions().get(0).span());
    return new EnrichedArticle(
        article,
        entities,
        List.of(
            new StoryCountry("PA", "Panama", CountryRole.SUBJECT, 0.95, panama),
            new StoryCountry("CR", "Costa Rica", CountryRole.DATELINE, 0.5, golfito)),
        List.of(topic("medtop:11000000", 0.93), topic("medtop:20000638", 0.881)),
        Optional.empty(),
        ALL);
  }

  static Topic topic(String id, double score) {
    return new Topic(MediaTopics.iptc().topic(id).orElseThrow(), score);
  }

  static Topic siteTopic(String id, String name) {
    return new Topic(new MediaTopic(id, name, "", 1, Optional.empty(), Optional.empty()), 0.5);
  }

  private static Entity entity(
      String text, String id, String name, EntityType type, double salience, String... forms) {
    List<Mention> mentions = new ArrayList<>();
    for (String form : forms) {
      for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        boolean whole =
            !Character.isLetter(text.charAt(Math.min(text.length() - 1, at + form.length())));
        if (whole) {
          Span span = new Span(at, at + form.length());
          mentions.add(new Mention(span, form, type, MentionKind.NAME, 0.9));
        }
      }
    }
    mentions.sort(null);
    boolean country = type == EntityType.COUNTRY;
    Location puntarenas =
        new Location(
            "CR",
            Optional.of("CR-P"),
            Optional.of("Puntarenas"),
            OptionalDouble.of(8.639),
            OptionalDouble.of(-83.166),
            OptionalInt.of(3623064));
    return new Entity(
        id,
        name,
        type,
        country ? Optional.of("PA") : Optional.empty(),
        country ? Optional.of("Q804") : Optional.empty(),
        type == EntityType.PLACE ? Optional.of(puntarenas) : Optional.empty(),
        salience,
        salience > 0.5,
        mentions);
  }

  /**
   * Returns an article all parts of which are {@code text}, with one entity that is the entire
   * text.
   */
  static EnrichedArticle allOf(String text) {
    Article article =
        Article.builder()
            .id(text)
            .url("javascript:alert(1)//" + text)
            .title(text)
            .description(text)
            .body(text)
            .section(text)
            .language(text)
            .build();
    Span span = new Span(0, text.length());
    Mention mention = new Mention(span, text, EntityType.PERSON, MentionKind.NAME, 1);
    Entity entity =
        new Entity(
            text,
            text,
            EntityType.PERSON,
            Optional.empty(),
            Optional.of(text),
            1,
            true,
            List.of(mention));
    return new EnrichedArticle(
        article,
        List.of(entity),
        List.of(new StoryCountry(text, text, CountryRole.SUBJECT, 1, List.of(span))),
        List.of(siteTopic(text, text)),
        Optional.empty(),
        ALL);
  }

  static RelatedArticle related(String title, String url) {
    return new RelatedArticle(
        "r-" + title.length(),
        title,
        Optional.of(url),
        0.7321,
        RelationKind.FOLLOW_UP,
        List.of("Ana Ríos", title));
  }
}
