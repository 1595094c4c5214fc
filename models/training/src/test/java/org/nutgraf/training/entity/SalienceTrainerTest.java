// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.entity.salience.SalienceFeature;
import org.nutgraf.internal.math.Feature;
import org.nutgraf.opennlp.OpenNlp;

class SalienceTrainerTest {

  private static final List<String> PEOPLE =
      List.of("Lena Marwick", "Tomas Okoye", "Ana Ruiz", "David Keller", "Maria Hansen");

  /** The person in the headline is rated 3, the one at the end 0. */
  private static String article(int number) {
    String main = PEOPLE.get(number % 5);
    String other = PEOPLE.get((number + 1 + number / 5) % 5);
    return String.format(
        Locale.ROOT,
        "{\"title\":\"%1$s opens the new harbour\",\"text\":\"%1$s opened the harbour on Monday."
            + " %1$s praised the builders. The weather was fine and many people came. Later %2$s"
            + " spoke.\",\"entities\":[{\"spot\":\"%1$s\",\"wikipedia\":\"%1$s\",\"salience\":3},"
            + "{\"spot\":\"%2$s\",\"wikipedia\":\"%2$s\",\"salience\":0}]}",
        main,
        other);
  }

  /** The person in the headline is a tag that the article is about, the one at the end is not. */
  private static String tagged(int number) {
    String main = PEOPLE.get(number % 5);
    String other = PEOPLE.get((number + 1 + number / 5) % 5);
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%3$d\",\"title\":\"%1$s opens the new harbour\",\"body\":\"%1$s opened the"
            + " harbour on Monday. %1$s praised the builders. Many people came. Later %2$s"
            + " spoke.\",\"entities\":[{\"name\":\"%1$s\",\"type\":\"PERSON\",\"about\":true},"
            + "{\"name\":\"%2$s\",\"type\":\"PERSON\",\"about\":false}]}",
        main,
        other,
        number);
  }

  @Test
  void whatRatingsAndTagsFollowGetsAWeight(@TempDir Path data) throws IOException {
    List<String> rated = new ArrayList<>();
    List<String> tagged = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      rated.add(article(i));
      tagged.add(tagged(i));
    }
    Files.createDirectories(data.resolve("salience"));
    Files.write(data.resolve("salience/wikinews-dev.jsonl"), rated);
    Files.createDirectories(data.resolve("tags"));
    Files.write(data.resolve("tags/dev.jsonl"), tagged);

    List<String> card = SalienceTrainer.train(OpenNlp.english(), data);

    List<String> features = Feature.keys(SalienceFeature.class);
    for (String model : List.of("weight", "about")) {
      assertThat(WeightCard.keys(card, model)).containsExactlyElementsOf(features);
      assertThat(WeightCard.weight(card, model, SalienceFeature.HEADLINE)).isPositive();
      assertThat(WeightCard.weight(card, model, SalienceFeature.MENTIONS_LOG)).isPositive();
      assertThat(WeightCard.weight(card, model, SalienceFeature.COUNTRY)).isZero();
    }
    assertThat(card)
        .anyMatch(line -> line.startsWith("training=15 Wikinews"))
        .anyMatch(line -> line.startsWith("accuracy=nDCG@5 1.000 of the ratings"))
        .anyMatch(line -> line.contains("F1 1.000 of the tags; in 10-fold"));
  }
}
