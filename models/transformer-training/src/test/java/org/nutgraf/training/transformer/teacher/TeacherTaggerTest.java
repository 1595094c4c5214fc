// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.training.transformer.data.WordPieces;

class TeacherTaggerTest {

  private static final WordPieces PIECES =
      WordPieces.all(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Ghana", "Oslo", "left"));

  /** Labels every word that is a capitalised token as a place. */
  private static float[][] places(Window window) {
    float[][] scores = new float[window.words().length][Labels.COUNT];
    for (int w = 0; w < scores.length; w++) {
      int piece = window.pieces()[window.words()[w]];
      Arrays.fill(scores[w], -9);
      scores[w][piece == 4 || piece == 5 ? Labels.of("B-LOC") : Labels.OUTSIDE] = -0.01f;
    }
    return scores;
  }

  @Test
  void labelsNewsAndEventsAndKeepsExistingFiles(@TempDir Path data) throws IOException {
    write(data);
    Path into = data.resolve("labels");
    List<String> progress = new ArrayList<>();
    TeacherTagger teacher = new TeacherTagger(TeacherTaggerTest::places, PIECES);
    teacher.label(data, 60, 1, into, progress::add);
    assertThat(Files.readAllLines(into.resolve("news-0.conll")))
        .startsWith("-DOCSTART- O", "", "Lena O", "left O", "Oslo B-LOC", ". O", "", "-DOCSTART- O")
        .filteredOn(line -> line.startsWith("-DOCSTART-"))
        .hasSize(60);
    assertThat(Files.readAllLines(into.resolve("events-0.conll")))
        .containsExactly("-DOCSTART- O", "", "Ghana B-LOC", "left O", ". O", "");
    assertThat(progress).containsExactly("news-0.conll: 50 texts labelled, at most 0 minutes left");

    Files.writeString(into.resolve("news-0.conll"), "kept");
    teacher.label(data, 60, 1, into, progress::add);
    assertThat(into.resolve("news-0.conll")).hasContent("kept");
  }

  private static void write(Path data) throws IOException {
    Path news = Files.createDirectory(data.resolve("news")).resolve("articles.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(news))) {
      String line = "{\"text\":\"Lena left Oslo.\"}\n";
      out.write(line.repeat(70).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        Files.createDirectory(data.resolve("topics")).resolve("wikipedia-current-events.jsonl"),
        "{\"text\":\"Ghana left.\"}\n{\"text\":\"Ghana stayed.\"}\n");
  }
}
