// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the built distribution like a user. */
class DistributionIT {

  private static final Path HOME = Path.of("target", "nutgraf");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private Run nutgraf(String... args) throws IOException, InterruptedException {
    return nutgrafWithHeap("300m", args);
  }

  private Run nutgrafWithHeap(String heap, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-jar");
    command.add(HOME.resolve("nutgraf.jar").toString());
    command.addAll(List.of(args));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    Process process =
        builder
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void enrichesTheSamplePage() throws Exception {
    Run run = nutgraf("enrich", HOME.resolve("samples/page.txt").toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode result = JSON.readTree(run.out());
    String text = result.get("text").asText();
    List<String> names = new ArrayList<>();
    for (JsonNode entity : result.get("entities")) {
      names.add(entity.get("name").asText());
      for (JsonNode mention : entity.get("mentions")) {
        assertThat(text.substring(mention.get("start").asInt(), mention.get("end").asInt()))
            .isEqualTo(mention.get("text").asText());
      }
    }
    assertThat(names).contains("Panama", "Costa Rica", "United States", "Elena Marchetti");
    assertThat(result.get("topics")).isNotEmpty();
    assertThat(result.get("related")).hasSize(16);
    List<String> best = new ArrayList<>();
    result.get("related").forEach(item -> best.add(item.get("title").asText()));
    assertThat(best.subList(0, 6))
        .allSatisfy(
            title ->
                assertThat(title)
                    .containsAnyOf("ferr", "Costa Rica", "Panama", "Chiriquí", "Navega"));
    assertThat(result.get("related").get(0).get("because")).isNotEmpty();
  }

  private List<JsonNode> topics(Path article, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("enrich", article.toString()));
    all.addAll(List.of(args));
    Run run = nutgraf(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> topics = new ArrayList<>();
    JSON.readTree(run.out()).get("topics").forEach(topics::add);
    return topics;
  }

  @Test
  void assignsCustomTopics() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(
          "{\"title\":\"Ferry number "
              + i
              + " leaves the port late\",\"text\":\"Passengers wait.\",\"topics\":[\"Boats\"]}");
      lines.add(
          "{\"title\":\"A stew for "
              + i
              + " guests\",\"text\":\"Peel the onions, heat the pan.\",\"topics\":[\"Food\"]}");
    }
    Path labels = file("labels.jsonl", String.join("\n", lines));
    String model = folder.resolve("own.bin").toString();
    Run training = nutgraf("train", "topics", "--labels", labels.toString(), "-o", model);
    assertThat(training.code()).as(training.err()).isZero();

    Path article =
        file("article.txt", "Ferry leaves the port late again\n\nPassengers wait for the ferry.");
    assertThat(topics(article, "--topics", model, "--topics-only"))
        .extracting(topic -> topic.get("id").asText())
        .containsExactly("Boats");
    assertThat(topics(article, "--topics", model))
        .extracting(topic -> topic.get("id").asText())
        .contains("Boats")
        .first()
        .asString()
        .startsWith("medtop:");
  }

  @Test
  void assignsTopicsWithoutTraining() throws Exception {
    Path list =
        file(
            "named.jsonl",
            "{\"id\":\"sea\",\"name\":\"Ferries\",\"definition\":\"Ferry lines and ports between"
                + " countries of the Pacific coast.\"}\n{\"id\":\"food\",\"name\":\"Recipes\","
                + "\"definition\":\"How to cook a meal at home.\"}\n");
    List<JsonNode> topics =
        topics(HOME.resolve("samples/page.txt"), "--topics", list.toString(), "--topics-only");
    assertThat(topics).extracting(topic -> topic.get("id").asText()).containsExactly("sea");
    assertThat(topics.get(0).get("score").asDouble()).isBetween(0.4, 1.0);
  }

  @Test
  void reportsInvalidTopicFilesOnOneLine() throws Exception {
    String page = HOME.resolve("samples/page.txt").toString();
    Path text = file("text.jsonl", "no JSON\n");
    assertThat(nutgraf("enrich", page, "--topics-only").code()).isEqualTo(2);
    assertThat(nutgraf("enrich", page, "--topics", text.toString()).err())
        .startsWith("nutgraf: ")
        .contains("line 1 must be a topic")
        .hasLineCount(1);
    assertThat(nutgraf("enrich", page, "--topics", file("none.jsonl", "").toString()).err())
        .contains("must list at least one topic");
  }

  @Test
  void everyStageFitsIntoAHeapOf128Megabytes() throws Exception {
    Run run = nutgrafWithHeap("128m", "enrich", HOME.resolve("samples/page.txt").toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void printsTheOutputInTheReadme() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    int start = readme.indexOf("```text\n") + 8;
    String shown = readme.substring(start, readme.indexOf("```", start));

    Run run = nutgraf("enrich", "--to", "summary", HOME.resolve("samples/page.txt").toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(withoutScores(run.out())).containsAll(withoutScores(shown.replace("  …\n", "")));
  }

  private static List<String> withoutScores(String text) {
    return text.lines().map(line -> line.replaceAll("\\d\\.\\d\\d", "").strip()).toList();
  }

  @Test
  void writesErrorRecordsInInputOrder() throws Exception {
    Path in =
        file(
            "in.jsonl",
            """
            {"id":"a","title":"Peru and Chile sign a pact"}
            broken
            {"id":"c","title":"Kenya wins the marathon in Boston"}
            """);
    Path out = folder.resolve("out.jsonl");

    Run run = nutgraf("enrich", in.toString(), "-o", out.toString(), "--threads", "2");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("1 of 3 articles failed").hasLineCount(1);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(3);
    assertThat(JSON.readTree(lines.get(0)).get("id").asText()).isEqualTo("a");
    assertThat(JSON.readTree(lines.get(1)).at("/error/stage").asText()).isEqualTo("read");
    assertThat(JSON.readTree(lines.get(2)).get("id").asText()).isEqualTo("c");
  }

  @Test
  void ranksHeadlines() throws Exception {
    Path article =
        file(
            "article.txt",
            "Kenya wins the marathon in Boston\n\nA runner from Kenya won the race on Monday.");
    Path headlines =
        file(
            "headlines.txt",
            "Stock markets fall in Asia\nKenyan runner breaks the marathon record\n");

    Run run = nutgraf("rank", article.toString(), headlines.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines().findFirst().orElseThrow()).contains("Kenyan runner");
  }

  @Test
  void listsTheModels() throws Exception {
    Run run = nutgraf("models");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("licence", "sha256", "bge-small-en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | no such file | enrich missing.txt",
        "1 | was empty | enrich EMPTY",
        "1 | must hold at least one record | enrich --from jsonl EMPTY",
        "1 | must be UTF-8 | enrich LATIN",
        "1 | must have a body | enrich --from page NOBODY",
        "1 | must be a file, was the folder | enrich .",
        "1 | output folder must exist | enrich EMPTY -o no/such/folder/out.jsonl",
        "2 | Unknown option | enrich --no-such-option",
        "2 | --threads must be between 1 and 256 | enrich --threads 0",
        "2 | Invalid value | enrich --from pdf EMPTY",
        "2 | Unmatched argument | no-such-command"
      })
  void reportsErrorsOnOneLine(int code, String message, String arguments) throws Exception {
    Files.writeString(folder.resolve("EMPTY"), "");
    Files.write(folder.resolve("LATIN"), "Año nuevo".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("NOBODY"), "A headline of some words\n\nRelated Articles\n");
    String[] args =
        Stream.of(arguments.split(" "))
            .map(a -> a.matches("[A-Z]+") ? folder.resolve(a).toString() : a)
            .toArray(String[]::new);

    Run run = nutgraf(args);

    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    if (code == 1) {
      assertThat(run.err()).hasLineCount(1);
    }
    assertThat(run.out())
        .satisfiesAnyOf(
            out -> assertThat(out).isEmpty(),
            out -> assertThat(JSON.readTree(out).at("/error/message").asText()).contains(message));
  }

  @Test
  void anInvalidByteAffectsOneRecord() throws Exception {
    Path in = folder.resolve("bytes.jsonl");
    String good = "{\"title\":\"Peru and Chile sign a pact\"}\n";
    byte[] bad = "{\"title\":\"Año\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.writeString(in, good);
    Files.write(in, bad, StandardOpenOption.APPEND);
    Files.writeString(
        in, good + "{\"title\":\"a\"} {\"title\":\"b\"}\n" + good, StandardOpenOption.APPEND);

    Run run = nutgraf("enrich", in.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().lines().map(line -> line.contains("\"error\"")))
        .containsExactly(false, true, false, true, false);
  }

  @Test
  void writesUtf8WhateverThePlatformsCharset() throws Exception {
    Path in =
        file("accents.txt", "Bogotá meets São Paulo \uD83C\uDF89\n\nThe two cities met in Bogotá.");
    Path out = folder.resolve("accents.jsonl");

    assertThat(nutgraf("enrich", in.toString()).out()).contains("Bogotá meets São Paulo");
    assertThat(nutgraf("enrich", in.toString(), "-o", out.toString()).code()).isZero();
    assertThat(Files.readString(out)).contains("Bogotá meets São Paulo");
  }

  @Test
  void acceptsALoneSurrogate() throws Exception {
    Path in = file("lone.jsonl", "{\"title\":\"Peru \\ud83d and Chile\"}\n{\"title\":\"Kenya\"}\n");
    Path out = folder.resolve("lone-out.jsonl");

    Run run = nutgraf("enrich", in.toString(), "-o", out.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2);
  }

  @Test
  void writesThroughASymbolicLink() throws Exception {
    Path in = file("link.txt", "Peru and Chile sign a pact\n\nThe pact was signed in Lima.");
    Path target = file("target.jsonl", "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), target);

    assertThat(nutgraf("enrich", in.toString(), "-o", link.toString()).code()).isZero();

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(target)).contains("Peru and Chile");
  }

  @Test
  void continuesAfterAnInvalidFile() throws Exception {
    Path empty = file("empty.txt", "");
    Path good = file("good.txt", "Peru and Chile sign a pact\n\nThe pact was signed in Lima.");

    Run run = nutgraf("enrich", empty.toString(), good.toString());

    assertThat(run.code()).isEqualTo(3);
    List<String> lines = run.out().lines().toList();
    assertThat(JSON.readTree(lines.get(0)).at("/error/stage").asText()).isEqualTo("read");
    assertThat(JSON.readTree(lines.get(1)).get("title").asText())
        .isEqualTo("Peru and Chile sign a pact");
  }
}
