// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.related.ArticleIndex;

/** Runs the index commands of the built distribution. */
class IndexIT {

  private static final Path HOME = Path.of("target", "nutgraf");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PACT =
      line(
          "pact",
          "Panama and Costa Rica sign ferry pact",
          "Elena Marchetti, the transport minister of Panama, signed a pact with Costa Rica on"
              + " Friday to reopen the ferry along the Pacific coast. The first ship sails in"
              + " March from Puerto Armuelles.");
  private static final String TOLLS =
      line(
          "tolls",
          "Marchetti defends ferry fares",
          "Transport minister Elena Marchetti told the assembly of Panama that the fares of the new"
              + " Pacific ferry would fall within a year. Deputies doubted her figures.");
  private static final String SINGER =
      line(
          "singer",
          "Singer ends her tour with two concerts",
          "The pop singer thanked forty thousand fans and promised an album of quiet songs.");
  private static final String PIER =
      line(
          "pier",
          "Workers repair pier for the new ferry",
          "In Puerto Armuelles, Panama, workers began to repair the pier where the ferry to Costa"
              + " Rica will land, the ministry of Elena Marchetti said. Fishermen feared for their"
              + " berths.");

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private static String line(String id, String title, String body) {
    return JSON.createObjectNode().put("id", id).put("title", title).put("body", body) + "\n";
  }

  private static ProcessBuilder process(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(HOME.resolve("nutgraf.jar").toString());
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  private Run nutgraf(String... args) throws IOException, InterruptedException {
    File out = folder.resolve("stdout").toFile();
    File err = folder.resolve("stderr").toFile();
    Process process =
        process(args)
            .redirectOutput(out)
            .redirectError(err)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private Run succeed(String... args) throws IOException, InterruptedException {
    Run run = nutgraf(args);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run;
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  @Test
  void indexesArticlesAndPlansRails() throws Exception {
    String index = folder.resolve("index").toString();
    Path articles = Files.writeString(folder.resolve("a.jsonl"), PACT + TOLLS + SINGER);
    succeed("index", index, articles.toString());

    List<JsonNode> related = lines(succeed("related", index, "--id", "pact", "-k", "2").out());
    assertThat(related).hasSize(2);
    assertThat(related.get(0).get("id").asText()).isEqualTo("tolls");
    assertThat(related.get(0).get("because").toString()).contains("Marchetti");

    Path draft = Files.writeString(folder.resolve("draft.jsonl"), PIER);
    JsonNode first = lines(succeed("related", index, "--article", draft.toString()).out()).get(0);
    assertThat(first.get("id").asText()).isIn("pact", "tolls");
    JsonNode enriched = JSON.readTree(succeed("enrich", "--index", index, draft.toString()).out());
    assertThat(enriched.get("related")).isNotEmpty();

    List<JsonNode> rails = lines(succeed("rails", index).out());
    assertThat(rails)
        .extracting(r -> r.get("id").asText())
        .containsExactly("pact", "singer", "tolls");
    assertThat(rails.get(1).get("related")).isEmpty();
    assertThat(succeed("rails", index, "--changed-only").out()).isEmpty();

    succeed("index", index, draft.toString());
    List<JsonNode> changed =
        lines(succeed("rails", index, "--changed-only", "--threads", "2").out());
    assertThat(changed)
        .extracting(r -> r.get("id").asText())
        .contains("pier")
        .doesNotContain("singer");

    Path split = folder.resolve("site");
    succeed("rails", index, "--split", split.toString());
    assertThat(names(split)).containsExactly("pact.json", "pier.json", "singer.json", "tolls.json");
    succeed("index", index, "--delete", "pier");
    succeed("rails", index, "--split", split.toString());
    assertThat(names(split)).containsExactly("pact.json", "singer.json", "tolls.json");
  }

  @Test
  void indexesEnrichedRecords() throws Exception {
    Path articles = Files.writeString(folder.resolve("a.jsonl"), PACT + TOLLS + SINGER);
    String raw = folder.resolve("raw").toString();
    succeed("index", raw, articles.toString());
    Path enriched = folder.resolve("e.jsonl");
    Files.writeString(enriched, succeed("enrich", articles.toString()).out());
    String again = folder.resolve("again").toString();
    succeed("index", again, enriched.toString());

    List<JsonNode> one = lines(succeed("related", raw, "--id", "pact").out());
    List<JsonNode> other = lines(succeed("related", again, "--id", "pact").out());
    assertThat(other)
        .extracting(n -> n.get("id"))
        .isEqualTo(one.stream().map(n -> n.get("id")).toList());
    assertThat(other.get(0).get("score").asDouble())
        .isCloseTo(one.get(0).get("score").asDouble(), within(0.01));

    Files.writeString(enriched, Files.readString(enriched) + "{\"id\":\"x\",\"models\":{}}\n");
    Run run = nutgraf("index", again, enriched.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("e.jsonl").contains("text and models").hasLineCount(1);
  }

  @Test
  void evaluatesOnEditorsLinks() throws Exception {
    String linked = PACT.strip().replaceFirst("}$", ",\"links\":[\"tolls\",\"gone\"]}\n");
    Path archive = Files.writeString(folder.resolve("l.jsonl"), linked + TOLLS + SINGER + PIER);
    String table = succeed("evaluate", "related", "--archive", archive.toString()).out();
    assertThat(table).contains("| measure | on | nutgraf |").contains("MoreLikeThis | BM25");
    assertThat(table).contains("| P@5 | 1 | 0.200 |").contains("| R@10 | 1 | 1.000 |");

    Path none = Files.writeString(folder.resolve("n.jsonl"), TOLLS + SINGER);
    Run run = nutgraf("evaluate", "related", "--archive", none.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("field links").hasLineCount(1);
  }

  private static List<String> names(Path split) throws IOException {
    try (Stream<Path> files = Files.list(split)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void reportsIndexErrorsOnOneLine() throws Exception {
    String none = folder.resolve("none").toString();
    Run missing = nutgraf("related", none, "--id", "x");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).startsWith("nutgraf: no index in ").hasLineCount(1);
    assertThat(nutgraf("related", none).code()).isEqualTo(2);
    assertThat(nutgraf("rails", none, "-k", "0").code()).isEqualTo(2);
  }

  @Test
  void committedArticlesSurviveAKill() throws Exception {
    Path index = folder.resolve("killed");
    Process process =
        process("index", index.toString(), "-", "--from", "jsonl", "--commit-every", "2")
            .redirectOutput(folder.resolve("killed.out").toFile())
            .redirectError(folder.resolve("killed.err").toFile())
            .start();
    int committed = 0;
    try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 12; i++) {
        in.write(line("id" + i, "Ferry number " + i, "The ferry sails from pier " + i + "."));
      }
      in.flush();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (committed < 4 && System.nanoTime() < end) {
        Thread.sleep(50);
        committed = size(index);
      }
      process.destroyForcibly().waitFor();
    } catch (IOException e) {
      assertThat(process.isAlive()).isFalse();
    }
    assertThat(committed).isGreaterThanOrEqualTo(4);
    assertThat(size(index)).isGreaterThanOrEqualTo(committed);

    Path articles = Files.writeString(folder.resolve("a.jsonl"), PACT);
    int before = size(index);
    succeed("index", index.toString(), articles.toString());
    assertThat(size(index)).isEqualTo(before + 1);
  }

  private static int size(Path folder) {
    try (ArticleIndex index = ArticleIndex.openReadOnly(folder)) {
      return index.size();
    } catch (IOException e) {
      return 0;
    }
  }
}
