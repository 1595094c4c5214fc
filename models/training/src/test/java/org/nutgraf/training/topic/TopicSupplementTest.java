// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.data.Supplement;

class TopicSupplementTest {

  @TempDir private Path folder;

  private static String firstNewsId() throws IOException {
    return Supplement.lines("topic-supplement.tsv").stream()
        .map(line -> line.split("\t")[0])
        .filter(id -> id.matches(".*[G-Zg-z].*"))
        .findFirst()
        .orElseThrow();
  }

  private void writeNews(String lines) throws IOException {
    Path news = Files.createDirectories(folder.resolve("news")).resolve("articles.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(news))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyTopicIsInTheVocabularyWithItsTopTopic() throws IOException {
    List<String> lines = Supplement.lines("topic-supplement.tsv");
    assertThat(lines).hasSizeGreaterThan(700);
    for (String line : lines) {
      List<String> topics = List.of(line.split("\t")[1].split(" "));
      assertThat(MediaTopics.iptc().topic("medtop:" + topics.get(0)).orElseThrow().level())
          .isEqualTo(1);
      for (String topic : topics) {
        String top = MediaTopics.iptc().ancestor("medtop:" + topic, 1).id();
        assertThat(topics).as(line).contains(top.substring("medtop:".length()));
      }
    }
  }

  @Test
  void readsTheArticlesThatTheFolderHas() throws IOException {
    String id = firstNewsId();
    writeNews(
        "{\"id\":\""
            + id
            + "\",\"title\":\"A headline\",\"body\":\""
            + "word ".repeat(300)
            + "\"}\n{\"id\":\"none\",\"title\":\"Another\",\"body\":\"text\"}\n");
    List<LabelledArticle> articles = TopicSupplement.read(folder);
    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).id()).isEqualTo(id);
    assertThat(articles.get(0).title()).isEqualTo("A headline");
    assertThat(articles.get(0).text().split(" ")).hasSize(200);
    assertThat(articles.get(0).topics()).isNotEmpty();
  }

  @Test
  void missingFilesGiveNothingAndBrokenOnesAreNamed() throws IOException {
    assertThat(TopicSupplement.read(folder)).isEmpty();
    writeNews("{\"id\":\n");
    assertThatThrownBy(() -> TopicSupplement.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("articles.jsonl.gz, line 1");
  }
}
