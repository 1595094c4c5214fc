// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.Enricher;
import org.nutgraf.internal.math.Feature;
import org.nutgraf.internal.related.RelatednessFeature;
import org.nutgraf.training.evaluate.Figure;

class RelatednessTrainerTest {

  private static final List<String> STORIES =
      List.of(
          "The harbour of Accra was closed after a crane fell into the sea near the pier.",
          "Scientists in Oslo found a new kind of moss that grows beneath the ice of glaciers.",
          "The football club won the cup final after a late goal by its young striker.",
          "Farmers in Kenya lost their maize harvest to a swarm of locusts in the spring.",
          "The central bank raised interest rates because inflation stayed above its target.",
          "A painting by a forgotten master was sold at auction for nine million dollars.");

  private static String story(int number, int variant) {
    return STORIES.get(number % 6) + " It was report number " + variant + " of the matter.";
  }

  private static String json(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace('\'', '"'), values);
  }

  private static void write(Path data) throws IOException {
    Files.createDirectories(data.resolve("related"));
    Files.createDirectories(data.resolve("topics"));
    List<String> pairs = new ArrayList<>();
    List<String> events = new ArrayList<>();
    List<String> chains = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      boolean same = i % 2 == 0;
      String other = story(same ? i : i + 1 + i / 12, 2);
      pairs.add(json("{'text1':'%s','text2':'%s','overall':%d}", story(i, 1), other, same ? 1 : 4));
      events.add(
          json("{'id':'e%d','title':'','text':'%s','event':'event %d'}", i, story(i, i), i % 6));
      chains.add(json("{'text':'%s','story':['news','chain %d']}", story(i, i), i % 6));
    }
    StringBuilder texts = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      texts.append(i == 0 ? "" : ",").append(json("'%s'", story(i, i)));
      rows.append(i == 0 ? "[" : ",[");
      for (int j = 0; j < 12; j++) {
        rows.append(j == 0 ? "" : ",").append(i % 6 == j % 6 ? 1 : 0);
      }
      rows.append("]");
    }
    Files.write(data.resolve("related/semeval2022-en-dev.jsonl"), pairs);
    Files.write(data.resolve("related/same-event-dev.jsonl"), events);
    Files.write(data.resolve("topics/wikipedia-current-events.jsonl"), chains);
    Files.writeString(
        data.resolve("related/lee50.json"),
        json("{'documents':[%s],'similarity':[%s]}", texts, rows));
  }

  @Test
  void evidenceThatTellsRelatedFromUnrelatedGetsWeights(@TempDir Path data) throws IOException {
    write(data);
    RelatednessTrainer.Learnt learnt;
    try (Enricher enricher = Enricher.english()) {
      learnt = RelatednessTrainer.train(enricher, data);
    }

    assertThat(learnt.weights().keySet())
        .containsExactlyElementsOf(Feature.keys(RelatednessFeature.class));
    learnt
        .weights()
        .forEach(
            (name, weight) -> {
              if (name.equals("bias")) {
                assertThat(weight).isNegative();
              } else {
                assertThat(weight).isNotNegative();
              }
            });
    assertThat(learnt.weights().get("lexical")).isPositive();
    assertThat(learnt.crossValidated())
        .extracting(Figure::measure)
        .containsExactly("Pearson", "Pearson", "P@1", "R@10", "P@1", "R@10");
    assertThat(learnt.crossValidated())
        .allSatisfy(figure -> assertThat(figure.value()).isBetween(0.9, 1.0));
  }
}
