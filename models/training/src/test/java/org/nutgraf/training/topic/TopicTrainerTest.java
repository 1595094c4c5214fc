// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.data.LabelledArticle;

class TopicTrainerTest {

  @TempDir private Path folder;

  /** An encoder whose vector counts words, so that these tests need no model. */
  private static final class WordCounts implements TextEncoder {

    @Override
    public SemanticVector encode(String text) {
      float[] counts = new float[24];
      counts[0] = 1;
      for (String word : text.toLowerCase(java.util.Locale.ROOT).split("\\W+")) {
        counts[1 + Math.floorMod(word.hashCode(), 23)]++;
      }
      return SemanticVector.of(counts);
    }

    @Override
    public int dimension() {
      return 24;
    }

    @Override
    public ModelInfo model() {
      return new ModelInfo("word-counts", "1", "", "", "", "");
    }

    @Override
    public void close() {}
  }

  private final TextEncoder encoder = new WordCounts();

  private Path labels() throws IOException {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>();
    String[] port = {"ship", "dock", "cargo", "crane"};
    String[] food = {"rice", "bean", "stew", "oven"};
    for (int i = 0; i < 60; i++) {
      String[] words = i % 2 == 0 ? port : food;
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        text.append(words[random.nextInt(4)]).append(' ');
      }
      lines.add(
          "{\"id\":\""
              + i
              + "\",\"title\":\"The "
              + words[random.nextInt(4)]
              + "\",\"text\":\""
              + text
              + "\",\"topics\":[\""
              + (i % 2 == 0 ? "Harbour" : "Kitchen")
              + "\"]}");
    }
    return Files.write(folder.resolve("labels.jsonl"), lines);
  }

  private TopicModel train(SiteLabels labels) {
    return new TopicTrainer(labels.vocabulary(), encoder)
        .train(
            labels.articles(),
            labels.articles().stream().map(a -> encoder.encode(a.joined())).toList());
  }

  @Test
  void siteLearnsItsOwnTopics() throws IOException {
    SiteLabels labels = SiteLabels.read(labels());
    Path file = folder.resolve("own.bin");
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream words = Files.newOutputStream(TopicClassifier.vocabulary(file))) {
      train(labels).write(out);
      labels.vocabulary().write(words);
    }
    TopicClassifier classifier = TopicClassifier.load(file);
    assertThat(first(classifier, "Cargo ship dock crane ship ship cargo dock crane dock"))
        .isEqualTo("Harbour");
    assertThat(first(classifier, "Bean stew rice oven oven stew rice bean stew rice"))
        .isEqualTo("Kitchen");
    assertThat(classifier.model().name()).isEqualTo("own.bin");
  }

  private String first(TopicClassifier classifier, String text) {
    AnalyzedText analyzed = new AnalyzedText(text, Layout.bodyOnly(text), List.of());
    return classifier.classify(analyzed, encoder.encode(text)).get(0).mediaTopic().id();
  }

  @Test
  void sameArticlesGiveTheSameBytes() throws IOException {
    SiteLabels labels = SiteLabels.read(labels());
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    train(labels).write(once);
    train(labels).write(again);
    assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
  }

  @Test
  void hierarchyOfTheSiteIsFilledUp() throws IOException {
    Path topics = folder.resolve("topics.jsonl");
    Files.writeString(
        topics,
        "{\"id\":\"city\",\"name\":\"City\"}\n"
            + "{\"id\":\"Harbour\",\"parent\":\"city\",\"definition\":\"ships\"}\n"
            + "{\"id\":\"Kitchen\"}\n");
    MediaTopics vocabulary = SiteLabels.vocabulary(topics);
    SiteLabels labels = SiteLabels.read(labels(), vocabulary);
    LabelledArticle article = labels.articles().get(0);
    assertThat(article.primary()).isEqualTo("city");
    assertThat(article.topics()).containsExactly("city");
    assertThat(article.subtopics()).containsExactly("Harbour");
    TopicClassifier classifier =
        TrainedTopics.classifier(train(labels), vocabulary, encoder.model());
    assertThat(first(classifier, "Cargo ship dock crane ship ship cargo dock crane dock"))
        .isEqualTo("city");
  }

  @Test
  void wrongFilesAreNamedWithTheirLine() throws IOException {
    Path file = folder.resolve("wrong.jsonl");
    Files.writeString(file, "{\"title\":\"x\",\"topics\":[\"a\"]}\n{\"title\":\"y\"}\n");
    assertThatThrownBy(() -> LabelledArticle.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("field topics must contain a topic");
    Files.writeString(file, "{\"id\":\"a\",\"parent\":\"b\"}\n");
    assertThatThrownBy(() -> SiteLabels.vocabulary(file)).hasMessageContaining("line 1");
    assertThatThrownBy(
            () -> new TopicTrainer(MediaTopics.iptc(), encoder).train(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there must be at least 10 labelled articles");
  }

  @Test
  void topicsMayStandInAnyOrder() throws IOException {
    Path file = folder.resolve("order.jsonl");
    Files.writeString(
        file, "{\"name\":\"Ports\",\"parent\":\"sea\"}\n{\"id\":\"sea\",\"name\":\"The sea\"}\n");
    assertThat(SiteLabels.vocabulary(file).all().stream().map(MediaTopic::id))
        .containsExactly("sea", "Ports");
  }

  @Test
  void topicsAboveThemselvesAreRefusedWithTheLine() throws IOException {
    Path file = folder.resolve("circle.jsonl");
    Files.writeString(
        file, "{\"name\":\"a\",\"parent\":\"b\"}\n{\"name\":\"b\",\"parent\":\"a\"}\n");
    assertThatThrownBy(() -> SiteLabels.vocabulary(file))
        .hasMessageContaining("line 2 must not be above its own parent");
    Files.writeString(file, "{\"name\":\"a\",\"parent\":\"c\"}\n");
    assertThatThrownBy(() -> SiteLabels.vocabulary(file))
        .hasMessageContaining("line 1 names a parent that no line has")
        .hasMessageContaining("\"c\"");
    Files.writeString(file, "{\"name\":\"a\"}\n\n{\"id\":\"a\"}\n");
    assertThatThrownBy(() -> SiteLabels.vocabulary(file))
        .hasMessageContaining("line 3 must have an id of its own, \"a\" is on line 1");
  }

  @Test
  void labelsMayBeNames() throws IOException {
    Path file = folder.resolve("names.jsonl");
    Files.writeString(
        file, "{\"id\":\"h\",\"name\":\"harbour\"}\n{\"id\":\"k\",\"name\":\"Kitchen\"}\n");
    SiteLabels labels = SiteLabels.read(labels(), SiteLabels.vocabulary(file));
    assertThat(labels.counts()).containsExactly(Map.entry("h", 30), Map.entry("k", 30));
    assertThat(labels.unlabelled()).isEmpty();
  }

  @Test
  void primaryMustBeAmongTheTopics() throws IOException {
    Path file = folder.resolve("primary.jsonl");
    Files.writeString(file, "{\"title\":\"x\",\"topics\":[\"a\"],\"primary\":\"b\"}\n");
    assertThatThrownBy(() -> LabelledArticle.read(file))
        .hasMessageContaining("line 1")
        .hasMessageContaining("primary must be one of the topics, was b");
    Files.writeString(file, "{\"title\":null,\"topics\":[\"a\"]}\n");
    assertThatThrownBy(() -> LabelledArticle.read(file))
        .hasMessageContaining("title and text must not both be empty");
  }
}
