// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage errors, help, completion and the manual page of the built distribution. */
class UsageIT {

  @TempDir private Path folder;

  private Distribution nutgraf() {
    return new Distribution(folder);
  }

  @Test
  void suggestsTheClosestCommand() throws Exception {
    Distribution.Run run = nutgraf().run("enrihc", "a.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the closest match is enrich").hasLineCount(1);
  }

  @Test
  void helpCommandEqualsHelpOption() throws Exception {
    Distribution.Run run = nutgraf().run("help", "enrich");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(nutgraf().run("enrich", "--help").out());
  }

  @Test
  void reportsAMissingArgumentOnOneLine() throws Exception {
    Distribution.Run run = nutgraf().run("train", "topics", "-o", "x.bin");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("nutgraf: Missing required argument");
  }

  @Test
  void reportsAMissingConfiguration() throws Exception {
    Distribution.Run run = nutgraf().run("models", "--config", "none.properties");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("nutgraf: configuration: no such file: ")
        .contains("none.properties");
  }

  @Test
  void completionOffersValuesInLowerCase() throws Exception {
    Distribution.Run run = nutgraf().run("completion", "bash");
    assertThat(run.out()).contains("(\"jsonl\" \"jsonld\"").doesNotContain("\"JSONL");
    Path script = Files.writeString(folder.resolve("completion.bash"), run.out());
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
    Process bash = new ProcessBuilder("/bin/bash", "-n", script.toString()).start();
    String complaint = new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(complaint).isZero();
  }

  @Test
  void reportsAFullDisk() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "no /dev/full");
    Path article = Files.writeString(folder.resolve("a.txt"), "Port opens\n\nShips came.\n");
    Process process =
        nutgraf()
            .process("enrich", article.toString())
            .redirectOutput(Path.of("/dev/full").toFile())
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err).contains("standard output cannot be written: No space left on device");
  }

  @Test
  void skipsAnInvalidCandidate() throws IOException, InterruptedException {
    Path article = Files.writeString(folder.resolve("a.txt"), "Port opens\n\nShips came.\n");
    Path candidates =
        Files.write(
            folder.resolve("c.jsonl"),
            List.of(
                "{\"id\":\"1\",\"title\":\"Ships leave the port\"}",
                "{\"id\":\"2\"",
                "{\"id\":\"3\",\"title\":\"A stew for winter\"}"));
    Distribution.Run run = nutgraf().run("rank", article.toString(), candidates.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("c.jsonl").contains("record must be one complete JSON object");
    assertThat(run.out()).contains("Ships leave the port", "A stew for winter");
  }

  @Test
  void everyLibraryHasALicenceText() throws IOException {
    Map<String, Path> texts = new HashMap<>();
    for (String line : Files.readAllLines(Distribution.HOME.resolve("THIRD-PARTY"))) {
      String[] parts = line.split(" \\| ");
      if (parts.length == 3 && !parts[0].equals("artifact")) {
        texts.put(parts[0], Distribution.HOME.resolve(parts[2]));
      }
    }
    List<Path> jars;
    try (Stream<Path> files = Files.list(Distribution.HOME.resolve("lib"))) {
      jars = files.toList();
    }
    assertThat(jars).hasSizeGreaterThan(10);
    for (Path jar : jars) {
      String artifact = jar.getFileName().toString().replaceFirst("-\\d.*", "");
      assertThat(texts).as("THIRD-PARTY must name the library").containsKey(artifact);
    }
    for (Path text : texts.values()) {
      try (Stream<Path> files = Files.walk(text)) {
        assertThat(files.filter(Files::isRegularFile)).as(text.toString()).isNotEmpty();
      }
    }
  }

  @Test
  void onlyCoreNlpIsUnderTheGpl() throws IOException {
    List<String> underGpl = new ArrayList<>();
    for (String line : Files.readAllLines(Distribution.HOME.resolve("THIRD-PARTY"))) {
      String[] parts = line.split(" \\| ");
      if (parts.length == 3 && parts[1].contains("GPL")) {
        underGpl.add(parts[0]);
      }
    }
    assertThat(underGpl).containsExactly("stanford-corenlp");
  }

  @Test
  void theZipHoldsWhatTheFolderHolds() throws IOException {
    Map<String, Long> folder = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Distribution.HOME)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = Distribution.HOME.relativize(file).toString().replace('\\', '/');
        folder.put("nutgraf/" + name, Files.size(file));
      }
    }
    Map<String, Long> zip = new TreeMap<>();
    try (ZipFile file = new ZipFile(Distribution.HOME.resolveSibling("nutgraf.zip").toFile())) {
      file.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> zip.put(entry.getName(), entry.getSize()));
    }
    assertThat(zip).isEqualTo(folder);
    assertThat(zip)
        .containsKeys("nutgraf/LICENSE", "nutgraf/licenses/jsoup/META-INF/jsoup/LICENSE");
  }

  @Test
  void manualPageIsUpToDate() throws Exception {
    Distribution.Run run = nutgraf().run("man");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(Distribution.HOME.resolve("man/man1/nutgraf.1")))
        .as("regenerate it: nutgraf man > cli/src/main/dist/man/man1/nutgraf.1")
        .isEqualTo(run.out());
    assertThat(run.out()).contains(".SS nutgraf enrich", ".SS nutgraf train topics", ".SH FILES");
    assertThat(run.out().lines()).noneMatch(String::isBlank);
  }
}
