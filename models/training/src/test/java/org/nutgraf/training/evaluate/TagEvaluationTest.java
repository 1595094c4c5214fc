// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.EntityType;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.training.data.TaggedArticle;

/**
 * Scores enriched articles against an editor's tags. The expected figures come from an independent
 * implementation of the same rules.
 */
class TagEvaluationTest {

  /** A folder of labelled data, with enriched articles next to the editor's. */
  static final Path FIXTURES = Path.of("src/test/resources/org/nutgraf/training/evaluate");

  private TagEvaluation.Outcome outcome;

  @BeforeEach
  void measure() throws IOException {
    Map<String, EnrichedArticle> enriched;
    Path file = FIXTURES.resolve("tags").resolve("enriched.jsonl");
    try (InputStream in = Files.newInputStream(file);
        Stream<EnrichedArticle> articles =
            ArticleReaders.enriched(in, file.toString()).articles()) {
      enriched = articles.collect(Collectors.toMap(one -> one.article().id(), Function.identity()));
    }
    outcome =
        TagEvaluation.measure(
            TaggedArticle.readAll(FIXTURES),
            "fixed",
            article -> ShownTags.of(enriched.get(article.id())));
  }

  private Figure figure(String measure) {
    return outcome.figures().stream()
        .filter(figure -> figure.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private List<List<String>> errors(String kind) {
    return outcome.errors().stream()
        .filter(error -> error.kind().equals(kind))
        .map(error -> List.of(error.article(), error.tag(), error.detail()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "F1, 0.545, 18",
    "wrong or split, 0.400, 15",
    "editor's name, 0.667, 9",
    "P PERSON, 0.833, 6",
    "R PERSON, 0.750, 4",
    "P ORGANIZATION, 0.600, 5",
    "R ORGANIZATION, 0.750, 4",
    "P COUNTRY, 1.000, 2",
    "R COUNTRY, 0.500, 4",
    "P PLACE, 0.500, 2",
    "R PLACE, 0.167, 6",
    "F1 about, 0.462, 6",
    "main country, 0.333, 3",
    "F1 story countries, 0.750, 5"
  })
  void countsAsAnEditorWould(String measure, double value, int support) {
    assertThat(figure(measure).value()).isCloseTo(value, within(0.0005));
    assertThat(figure(measure).support()).isEqualTo(support);
    assertThat(figure(measure).task()).isEqualTo("tags");
    assertThat(outcome.articles()).isEqualTo(4);
  }

  @Test
  void listsEveryError() {
    assertThat(errors("missed PLACE"))
        .extracting(error -> error.get(1))
        .containsExactly("Vesna", "Lomé", "Tegucigalpa", "Oslo", "Bergen");
    assertThat(errors("missed ORGANIZATION"))
        .containsExactly(List.of("missed", "Kystlinjen", "about"));
    assertThat(errors("wrong ORGANIZATION"))
        .containsExactly(List.of("port", "Vesna", "about"), List.of("match", "YMCA", ""));
    assertThat(errors("split")).contains(List.of("port", "Lena Marwick", "Lena Marwick; Marwick"));
    assertThat(errors("name"))
        .extracting(error -> error.get(2))
        .containsExactly("Republic of Ghana", "Strand", "Womens League");
    assertThat(errors("main country"))
        .containsExactly(List.of("match", "HN GT", "GT HN"), List.of("missed", "NO", ""));
  }

  @Test
  void leavesOutWhatASystemDoesNotTell() throws IOException {
    TagEvaluation.Outcome none =
        TagEvaluation.measure(
            TaggedArticle.readAll(FIXTURES),
            "none",
            article -> new ShownTags(List.of(), Optional.empty()));
    assertThat(none.figures())
        .extracting(Figure::measure)
        .contains("F1", "P PLACE")
        .doesNotContain("main country", "F1 about");
    assertThat(none.figures()).extracting(Figure::value).containsOnly(0.0);
  }

  @Test
  void aCountryWithoutCodeIsFoundByItsName() throws IOException {
    Function<Article, ShownTags> tagger =
        article ->
            new ShownTags(
                List.of(
                    new ShownTags.Tag(
                        "Guatemala",
                        EntityType.COUNTRY,
                        Optional.empty(),
                        Set.of("Guatemala"),
                        false)),
                Optional.empty());
    List<TaggedArticle> articles =
        TaggedArticle.readAll(FIXTURES).stream()
            .filter(article -> article.article().id().equals("match"))
            .toList();
    outcome = TagEvaluation.measure(articles, "names", tagger);
    assertThat(figure("P COUNTRY").value()).isEqualTo(1);
    assertThat(figure("R COUNTRY").value()).isEqualTo(1);
  }

  @Test
  void putsEverySystemInARow() {
    List<Figure> figures = outcome.figures();
    assertThat(figures).allMatch(TagTable::holds);
    assertThat(TagTable.markdown(figures))
        .startsWith("### Tags an editor would publish\n")
        .contains("\n| fixed | 18 | 15 | 0.545 | 0.400 | 0.667 | 0.833, 0.750 | 0.600, 0.750 |");
    assertThat(TagTable.markdown(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The José Peña’s, jose pena",
    "the, the",
    "U.S.-led  Force, u s led force",
    "Women's Straße, women strasse"
  })
  void comparesFormsWithoutCaseAccentsAndPunctuation(String form, String plain) {
    assertThat(TagMatch.normalise(form)).isEqualTo(plain);
  }
}
