// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.related.BackgroundTerms;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.text.Span;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.Topic;

class RelatednessTest {

  private static final MediaTopic TRANSPORT =
      new MediaTopic("medtop:04000000", "economy", "", 1, Optional.empty(), Optional.empty());

  private final Relatedness relatedness = Relatedness.english();

  private static EnrichedArticle article(
      String title, String body, float x, float y, List<Topic> topics, String... people) {
    Article article = Article.of(title, body);
    List<Entity> entities =
        java.util.Arrays.stream(people).map(name -> person(name, article.text())).toList();
    return new EnrichedArticle(
        article,
        entities,
        List.of(),
        topics,
        Optional.of(SemanticVector.of(new float[] {x, y})),
        Map.of());
  }

  private static Entity person(String name, String text) {
    int start = text.indexOf(name);
    Span span = new Span(start, start + name.length());
    return new Entity(
        "person:" + name,
        name,
        EntityType.PERSON,
        Optional.empty(),
        Optional.empty(),
        0.8,
        true,
        List.of(new Mention(span, name, EntityType.PERSON, MentionKind.NAME, 1)));
  }

  private final EnrichedArticle query =
      article(
          "Ferry line reopens",
          "Elena Marchetti said that the ferry would sail from the old pier at noon.",
          1,
          0.1f,
          List.of(new Topic(TRANSPORT, 0.9)),
          "Elena Marchetti");
  private final EnrichedArticle followUp =
      article(
          "Elena Marchetti promises a second ferry",
          "",
          1,
          1,
          List.of(new Topic(TRANSPORT, 0.8)),
          "Elena Marchetti");
  private final EnrichedArticle other =
      article("Singer ends her tour with two concerts", "", -0.2f, 1, List.of());

  @Test
  void ordersByWhatIsShared() {
    List<RelatedArticle> ranked = relatedness.rank(query, List.of(other, followUp));

    assertThat(ranked).extracting(RelatedArticle::title).startsWith(followUp.article().title());
    assertThat(ranked.get(0).because()).contains("Elena Marchetti", "ferry");
    assertThat(ranked.get(0).kind()).isEqualTo(RelationKind.FOLLOW_UP);
    assertThat(ranked.get(1).because()).isEmpty();
    assertThat(ranked.get(0).score()).isGreaterThan(ranked.get(1).score() + 0.3);
  }

  @Test
  void isSymmetric() {
    assertThat(relatedness.score(query, followUp))
        .isCloseTo(relatedness.score(followUp, query), within(1e-12));
  }

  @Test
  void anArticleIsMostRelatedToItself() {
    assertThat(relatedness.score(query, query)).isGreaterThan(0.9);
    assertThat(relatedness.rank(query, List.of(query)).get(0).kind())
        .isEqualTo(RelationKind.SAME_STORY);
  }

  @Test
  void emptyArticlesAreNotRelated() {
    EnrichedArticle empty =
        new EnrichedArticle(
            Article.of("", ""), List.of(), List.of(), List.of(), Optional.empty(), Map.of());
    assertThat(relatedness.score(empty, empty)).isLessThan(0.2);
    assertThat(relatedness.score(query, empty)).isLessThan(0.2);
    assertThat(relatedness.rank(query, List.of())).isEmpty();
  }

  @Test
  void equalCandidatesKeepTheirOrder() {
    EnrichedArticle twin =
        article("Singer ends her tour with two concerts", "", -0.2f, 1, List.of());
    assertThat(relatedness.rank(query, List.of(twin, other)))
        .extracting(RelatedArticle::id)
        .containsExactly(twin.article().id(), other.article().id());
  }

  @Test
  void rareTermsWeighMoreThanCommonOnes() {
    BackgroundTerms background = BackgroundTerms.bundled();
    assertThat(background.rarity("said")).isLessThan(background.rarity("ferri"));
    assertThat(background.rarity("qqqqq")).isEqualTo(1);
  }
}
