// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.topic.TopicClassifier;
import picocli.CommandLine;

class TopicCommandsTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Nutgraf.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  @Test
  void siteTrainsItsOwnTopics() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(
          "{\"title\":\"Ferry number "
              + i
              + " leaves the harbour late\",\"text\":\"Passengers wait.\",\"topics\":[\"Boats\"]}");
      lines.add(
          "{\"title\":\"A stew for "
              + i
              + " guests\",\"text\":\"Peel the onions and heat the pan.\",\"topics\":[\"Food\"]}");
    }
    Path labels = Files.write(folder.resolve("labels.jsonl"), lines);
    Path model = folder.resolve("own.bin");
    assertThat(run("train", "topics", "--labels", labels.toString(), "-o", model.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("| 5-fold | labels.jsonl | accuracy of the primary topic |")
        .contains("| Boats | 12 |")
        .contains("| training articles |")
        .doesNotContain("second level");
    assertThat(err.toString())
        .contains("scores are only roughly calibrated: 24 articles")
        .doesNotContain("spelling");
    TopicClassifier classifier = TopicClassifier.load(model);
    assertThat(classifier.model().name()).isEqualTo("own.bin");
  }

  @Test
  void warnsAboutLikelyMisspeltLabels() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String topic = i == 7 ? "Baots" : i % 2 == 0 ? "Food" : "Boats";
      lines.add("{\"title\":\"News number " + i + "\",\"topics\":[\"" + topic + "\"]}");
    }
    Path labels = Files.write(folder.resolve("misspelt.jsonl"), lines);
    String model = folder.resolve("misspelt.bin").toString();
    assertThat(run("train", "topics", "--labels", labels.toString(), "-o", model)).isZero();
    assertThat(err.toString())
        .contains("fewer than 5 articles; check their spelling or add more: Baots (1)");
    Path list =
        Files.writeString(
            folder.resolve("list.jsonl"),
            "{\"id\":\"b\",\"name\":\"Boats\"}\n{\"id\":\"f\",\"name\":\"food\"}\n");
    assertThat(
            run(
                "train",
                "topics",
                "--labels",
                labels.toString(),
                "--topics",
                list.toString(),
                "-o",
                model))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("article on line 8: topic must be an id or a name of the vocabulary")
        .contains("\"Baots\"");
  }

  @Test
  void rejectsLabelsWithASingleTopic() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("{\"title\":\"News number " + i + "\",\"topics\":[\"Boats\"]}");
    }
    Path labels = Files.write(folder.resolve("one.jsonl"), lines);
    assertThat(run("train", "topics", "--labels", labels.toString(), "-o", "unused.bin"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("at least two different top topics, found 1: Boats");
  }

  @Test
  void rejectsTooFewArticles() throws IOException {
    Path labels =
        Files.writeString(folder.resolve("few.jsonl"), "{\"title\":\"x\",\"topics\":[\"a\"]}\n");
    assertThat(run("train", "topics", "--labels", labels.toString(), "-o", "unused.bin"))
        .isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "nutgraf: training needs at least 20 labelled articles, found 1");
  }

  @Test
  void reportsMissingDataOnOneLine() {
    assertThat(run("evaluate", "topics", "--data", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("nutgraf: no such file: ");
    assertThat(run("evaluate", "topics", "--data", ".", "--folds", "1")).isEqualTo(2);
    assertThat(run("evaluate", "topics", "--data", ".", "--max-pieces", "2")).isEqualTo(2);
    assertThat(run("train", "topics", "-o", "unused.bin")).isEqualTo(2);
  }

  @Test
  void rejectsAnInvalidVocabulary() throws IOException {
    Path source = Files.writeString(folder.resolve("v.json"), "{}");
    assertThat(
            run(
                "train",
                "vocabulary",
                "--source",
                source.toString(),
                "-o",
                folder.resolve("v.tsv").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("file must be the IPTC Media Topics in JSON");
  }
}
