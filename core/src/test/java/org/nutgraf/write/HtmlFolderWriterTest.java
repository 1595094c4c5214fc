// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.Stage;

class HtmlFolderWriterTest {

  @TempDir private Path folder;

  private List<String> files(String under) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(under))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void listsEveryArticleWithItsPage() throws IOException {
    try (ResultWriter writer = ResultWriters.htmlFolder(folder)) {
      writer.write(Samples.everything(), Optional.empty());
      writer.writeError("line 2", Stage.READ, "must be <JSON>");
      writer.write(Samples.allOf("Élan d'hiver: " + Samples.HOSTILE), Optional.empty());
    }

    assertThat(files("")).containsExactly("articles", "index.html");
    assertThat(files("articles"))
        .hasSize(3)
        .contains("00001-panama-and-ana-rios-sign-a-pact.html", "00002-line-2.html")
        .allMatch(name -> name.matches("[0-9]{5}[a-z0-9-]{0,62}\\.html"));
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("<h1>3 articles</h1>", "1 failed", "must be &lt;JSON&gt;")
        .contains("href=\"articles/00001-panama-and-ana-rios-sign-a-pact.html\"")
        .contains("data-k=\"topic:politics and government|")
        .contains("country:PA|country:CR|person:Ana Ríos\" data-date=\"2026-11-20\"")
        .doesNotContain("<script>alert", "index.part");
    assertThat(Files.readString(folder.resolve("articles/00002-line-2.html")))
        .contains("href=\"../index.html#a2\"", "must be &lt;JSON&gt;");
  }

  @Test
  void aLongListIsSplitInOrder() throws IOException {
    try (HtmlFolderWriter writer = new HtmlFolderWriter(folder, 2)) {
      for (int i = 0; i < 5; i++) {
        writer.write(Samples.everything(), Optional.empty());
      }
    }

    assertThat(files("")).containsExactly("articles", "index-2.html", "index-3.html", "index.html");
    String first = Files.readString(folder.resolve("index.html"));
    String last = Files.readString(folder.resolve("index-3.html"));
    assertThat(first).contains("id=\"a1\"", "id=\"a2\"", "1–2 of 5 articles", "class=\"facets\"");
    assertThat(first).doesNotContain("id=\"a3\"");
    assertThat(last).contains("id=\"a5\"", "<a href=\"index-3.html\" aria-current=\"page\">5–5");
    assertThat(last).doesNotContain("id=\"a4\"", "class=\"facets\"");
    assertThat(Files.readString(folder.resolve("articles").resolve(files("articles").get(4))))
        .contains("href=\"../index-3.html#a5\"");
  }

  @Test
  void anEmptyArchiveHasAnIndexPage() throws IOException {
    ResultWriters.htmlFolder(folder).close();
    assertThat(Files.readString(folder.resolve("index.html"))).contains("<h1>0 articles</h1>");
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "x");
    assertThatThrownBy(() -> ResultWriters.htmlFolder(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must be empty");
    assertThat(files("")).containsExactly("mine.txt");
  }
}
