// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LanguageTest {

  private static Enricher enricher;

  @BeforeAll
  static void load() {
    enricher = Enricher.builder().without(Stage.TOPICS).without(Stage.VECTOR).build();
  }

  @AfterAll
  static void close() {
    enricher.close();
  }

  @Test
  void anArticleInAnotherLanguageIsMarkedAndNotTagged() {
    EnrichedArticle found =
        enricher.enrich(
            Article.of(
                "La alcaldesa Ana Ruiz abre tres parques en Lima",
                "La alcaldesa dijo el lunes que la ciudad de Lima, capital del Perú, abrirá tres"
                    + " parques nuevos este verano para los niños de los barrios pobres."));
    assertThat(found.article().language()).contains("es");
    assertThat(found.entities()).isEmpty();
    assertThat(found.countries()).isEmpty();
  }

  @Test
  void anEnglishArticleIsServedWhateverItsNames() {
    EnrichedArticle found =
        enricher.enrich(
            Article.of(
                "Mayor opens three parks in Lima",
                "The mayor said on Monday that Lima, the capital of Peru, will open three parks."));
    assertThat(found.article().language()).contains("en");
    assertThat(found.entities())
        .anySatisfy(entity -> assertThat(entity.id()).isEqualTo("country:pe"));
  }

  @Test
  void longAndForeignTextsAreFast() {
    String arabic = "قالت رئيسة البلدية إن المدينة ستفتح حدائق جديدة هذا الصيف. ".repeat(15_000);
    String english = "Officials in Peru met envoys from Chile on Monday. ".repeat(20_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          assertThat(enricher.enrich(Article.of("", arabic)).entities()).isEmpty();
          assertThat(enricher.enrich(Article.of("", english)).entities()).hasSize(2);
        });
  }
}
