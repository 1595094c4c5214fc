// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.entity.country.CountryFeature;
import org.nutgraf.internal.math.Feature;
import org.nutgraf.opennlp.OpenNlp;

class StoryCountriesTrainerTest {

  private static final List<String> COUNTRIES =
      List.of("Ghana", "Norway", "Brazil", "Japan", "Kenya");

  /** The country in the headline is the subject, the one at the end is not. */
  private static String article(int number) {
    String main = COUNTRIES.get(number % 5);
    String other = COUNTRIES.get((number + 1 + number / 5) % 5);
    return String.format(
        Locale.ROOT,
        "{\"title\":\"%1$s builds a harbour\",\"dateline\":\"\",\"text\":\"Ships will sail to %1$s."
            + " %1$s has waited long. The weather was fine and the harbour is large, and many people"
            + " came to see the ships. %2$sOne ship had come from %3$s.\",\"places\":[\"%4$s\"]}\n",
        main,
        "Nobody said when they would be back. ".repeat(14),
        other,
        main.toLowerCase(Locale.ROOT));
  }

  @Test
  void whatTheLabelsFollowGetsAWeight(@TempDir Path data) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 15; i++) {
      lines.append(article(i));
    }
    Files.createDirectories(data.resolve("countries"));
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(data.resolve("countries/reuters1987-dev.jsonl.gz")))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<String> card = StoryCountriesTrainer.train(OpenNlp.english(), data);

    assertThat(WeightCard.keys(card)).containsExactlyElementsOf(Feature.keys(CountryFeature.class));
    assertThat(card)
        .anyMatch(line -> line.startsWith("training=15 "))
        .anyMatch(line -> line.startsWith("accuracy=F1 1.000 in "))
        .anyMatch(line -> line.startsWith("accuracy.undated=F1 1.000 in "))
        .anyMatch(line -> line.startsWith("undated.headline="));
    assertThat(WeightCard.weight(card, CountryFeature.HEADLINE)).isPositive();
    assertThat(WeightCard.weight(card, CountryFeature.LEAD_SIGHTINGS_LOG)).isPositive();
    assertThat(WeightCard.weight(card, CountryFeature.DATELINE)).isZero();
  }
}
