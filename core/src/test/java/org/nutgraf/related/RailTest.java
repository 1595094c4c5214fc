// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutgraf.related.Stories.POLITICS;
import static org.nutgraf.related.Stories.SPORT;
import static org.nutgraf.related.Stories.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.RelatednessScorer;

class RailTest {

  private static final String PACT =
      "Panama and Chile signed a pact on the canal after Elena Marchetti met the envoys in March."
          + " The pact lowers the tolls for copper ships.";

  private static final EnrichedArticle QUERY =
      story("query")
          .text("Panama and Chile sign canal pact", PACT)
          .people("Elena Marchetti")
          .countries("Panama", "Chile")
          .about(POLITICS, 0.9)
          .at(1, 0, 0, 0)
          .on("2026-03-10")
          .build();

  private static EnrichedArticle rewrite(String id) {
    return story(id)
        .text("Panama, Chile sign pact on canal", PACT + " Officials said so on Tuesday.")
        .people("Elena Marchetti")
        .countries("Panama", "Chile")
        .about(POLITICS, 0.9)
        .at(1, 0.02f, 0, 0)
        .on("2026-03-10")
        .build();
  }

  private static EnrichedArticle followUp(String id, String extra, float side) {
    return story(id)
        .text(
            "Marchetti defends canal tolls " + extra,
            "Elena Marchetti told the assembly that cheaper passage would pay for Panama "
                + extra
                + ", while deputies of the opposition doubted her sums and asked for an audit.")
        .people("Elena Marchetti")
        .countries("Panama")
        .about(POLITICS, 0.8)
        .at(1, side, 0, 0)
        .on("2026-03-12")
        .build();
  }

  private static final EnrichedArticle BACKGROUND =
      story("background")
          .text("How the canal sets its tolls", "The canal of Panama charges copper ships by size.")
          .countries("Panama")
          .about(POLITICS, 0.7)
          .at(1, 0, 0.7f, 0)
          .on("2026-01-12")
          .build();

  private static final EnrichedArticle FOOTBALL =
      story("football")
          .text(
              "Late goals lift Panama over Chile",
              "Two goals by the substitute striker in the last minutes sent the home crowd dancing"
                  + " in the rain. The keeper had saved a penalty before half-time, and the coach"
                  + " praised the defenders, who blocked every shot from the left wing. The league"
                  + " resumes on Sunday with the derby at the old stadium.")
          .countries("Panama", "Chile")
          .about(SPORT, 0.95)
          .at(0.3f, 0, 0, 1)
          .on("2026-03-10")
          .build();

  private static ArticleIndex index(EnrichedArticle... articles) throws IOException {
    ArticleIndex index = ArticleIndex.inMemory();
    for (EnrichedArticle article : articles) {
      index.add(article);
    }
    index.commit();
    return index;
  }

  private static List<String> ids(List<RelatedArticle> rail) {
    return rail.stream().map(RelatedArticle::id).toList();
  }

  @Test
  void footballBetweenTwoCountriesIsNotTheirDiplomacy() throws IOException {
    RelatednessScorer relatedness = RelatednessScorer.english();
    assertThat(relatedness.evidence(QUERY, FOOTBALL).country()).isZero();
    assertThat(relatedness.evidence(QUERY, BACKGROUND).country()).isPositive();
    try (ArticleIndex index = index(QUERY, FOOTBALL, BACKGROUND)) {
      assertThat(ids(Rail.standard().plan(index, QUERY))).containsExactly("background");
      assertThat(ids(index.related(QUERY, 5, Recency.gentle())))
          .containsExactly("background", "football");
      assertThat(index.related(QUERY, 5, Recency.gentle()).get(1).score()).isLessThan(0.35);
    }
  }

  @Test
  void nearDuplicatesAndRetellingsAreRemoved() throws IOException {
    try (ArticleIndex index =
        index(QUERY, rewrite("copy1"), rewrite("copy2"), followUp("f", "at length", 0.3f))) {
      assertThat(ids(Rail.standard().plan(index, QUERY))).containsExactly("f");
    }
    try (ArticleIndex index =
        index(followUp("f1", "at length", 0.3f), followUp("f2", "at length", 0.31f))) {
      assertThat(Rail.standard().plan(index, QUERY)).hasSize(1);
    }
  }

  @Test
  void oneSlotIsKeptForBackground() throws IOException {
    try (ArticleIndex index =
        index(
            followUp("f1", "to farmers along both shores", 0.3f),
            followUp("f2", "despite a strike of dockers and pilots", -0.5f),
            BACKGROUND)) {
      List<RelatedArticle> rail = Rail.builder().slots(2).build().plan(index, QUERY);
      assertThat(rail).hasSize(2);
      assertThat(rail).extracting(RelatedArticle::kind).contains(RelationKind.BACKGROUND);
      assertThat(rail)
          .extracting(RelatedArticle::score)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @Test
  void thereAreFewerLinksThanSlotsRatherThanFiller() throws IOException {
    try (ArticleIndex index = index(QUERY, FOOTBALL, BACKGROUND)) {
      assertThat(Rail.builder().slots(5).minimumScore(1).build().plan(index, QUERY)).isEmpty();
      assertThat(Rail.builder().minimumScore(0).build().plan(index, QUERY)).hasSize(2);
    }
  }

  @Test
  void worksWithHeadlinesOnly() throws IOException {
    EnrichedArticle query = story("1").text("Marchetti signs canal pact", "").build();
    EnrichedArticle other = story("2").text("Canal pact of Marchetti angers pilots", "").build();
    EnrichedArticle junk = story("3").text("Singer ends her tour", "").build();
    try (ArticleIndex index = index(query, other, junk)) {
      assertThat(ids(Rail.standard().plan(index, query))).containsExactly("2");
    }
  }

  @Test
  void aSiteOfTwentyArticlesFindsItsOwnFirst() throws IOException {
    List<String> sections = List.of("ferry", "harvest", "museum", "school", "bridge");
    List<String> ministers = List.of("Alvarenga", "Beltrán", "Cordero", "Duarte", "Espino");
    List<EnrichedArticle> site = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String subject = sections.get(i % sections.size());
      String person = "Minister " + ministers.get(i % ministers.size());
      site.add(
          story("a" + i)
              .text(
                  person + " speaks of the " + subject + " plan, part " + "wxyz".charAt(i / 5),
                  person
                      + " told reporters that the "
                      + subject
                      + " would open before the rains, "
                      + List.of(
                              "and its neighbours asked who pays for the road to it.",
                              "but auditors found that two contracts had never been signed.",
                              "while unions warned of a walkout over unpaid overtime.",
                              "as a court heard the complaint of a rival bidder.")
                          .get(i / 5))
              .people(person)
              .build());
    }
    try (ArticleIndex index = index(site.toArray(EnrichedArticle[]::new))) {
      for (int i = 0; i < 20; i++) {
        int section = i % 5;
        List<RelatedArticle> rail = Rail.standard().plan(index, site.get(i));
        // The section has three others; their minister and subject tie them together.
        assertThat(ids(rail).subList(0, 3))
            .allMatch(id -> Integer.parseInt(id.substring(1)) % 5 == section);
        assertThat(rail).allSatisfy(link -> assertThat(link.because()).isNotEmpty());
      }
    }
  }

  @Test
  void rejectsInvalidArguments() {
    assertThatThrownBy(() -> Rail.builder().slots(0))
        .hasMessage("slots must be in [1, 100], was 0");
    assertThatThrownBy(() -> Rail.builder().minimumScore(Double.NaN))
        .hasMessage("minimum must be in [0, 1], was NaN");
    assertThatThrownBy(() -> new Recency(java.time.Duration.ZERO, java.time.Duration.ZERO, true))
        .hasMessageContaining("half must be > grace");
  }
}
