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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.entity.Authority;
import picocli.CommandLine;

class TagsCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private Path archive;

  private int run(String... arguments) {
    CommandLine commandLine = Nutgraf.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    return commandLine.execute(arguments);
  }

  private static String record(String name, String mention, String place) {
    String id = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return "{\"entities\":[{\"id\":\"person:"
        + id
        + "\",\"name\":\""
        + name
        + "\",\"type\":\"PERSON\",\"about\":true,\"mentions\":[{\"text\":\""
        + name
        + "\"},{\"text\":\""
        + mention
        + "\"}]},{\"id\":\"place:"
        + place
        + "\",\"name\":\""
        + place
        + "\",\"type\":\"PLACE\",\"mentions\":[]}]}";
  }

  @BeforeEach
  void writeArchive() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add(record("Tomasa Belgrano", "Belgrano", "Selwyn"));
      lines.add(record("Belgrano", "Belgrano", "Selwyn"));
      lines.add(record("Hone Marsh", "Marsh", "Town" + i));
      lines.add(record("Hone Marsh Jr.", "Marsh", "Town" + i));
    }
    archive = Files.write(folder.resolve("archive.jsonl"), lines);
  }

  @Test
  void theFileIsReadyToUseAndTheSummaryShort() throws IOException {
    Path file = folder.resolve("authority.tsv");
    Path singletons = folder.resolve("singletons.tsv");
    Files.writeString(
        archive, Files.readString(archive) + record("Ana Ruiz", "Ruiz", "Selwyn") + "\n");
    assertThat(
            run(
                "tags",
                archive.toString(),
                "-o",
                file.toString(),
                "--singletons",
                singletons.toString()))
        .isZero();
    Authority authority = Authority.read(file);
    assertThat(authority.find("Belgrano").orElseThrow().name()).isEqualTo("Tomasa Belgrano");
    assertThat(authority.find("Hone Marsh").orElseThrow().aliases()).isEmpty();
    assertThat(Files.readString(file))
        .contains("# Hone Marsh Jr. (10) = Hone Marsh (10)? one is called a junior or senior");
    assertThat(Files.readString(singletons)).isEqualTo("person:ana-ruiz\tAna Ruiz\tPERSON\t\n");
    assertThat(Authority.read(singletons).entries()).hasSize(1);
    assertThat(out.toString())
        .contains("merged: 1", "  Belgrano (10) into Tomasa Belgrano (10)", "to decide: 1")
        .doesNotContain("#");
    assertThat(out.toString().lines().count()).isLessThan(40);
  }

  @Test
  void standardOutputIsAnAuthorityTooWithTheSummaryAsComments() throws IOException {
    assertThat(run("tags", archive.toString())).isZero();
    Path file = Files.writeString(folder.resolve("authority.tsv"), out.toString());
    assertThat(Authority.read(file).find("Belgrano")).isPresent();
    assertThat(out.toString()).contains("# merged: 1").doesNotContain("\nmerged");
  }
}
