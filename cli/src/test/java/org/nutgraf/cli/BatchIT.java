// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.cli.Distribution.Run;

/** Runs batches in separate processes: killed, interrupted, compressed, damaged. */
class BatchIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 300;

  @TempDir private Path folder;
  private Distribution nutgraf;

  @BeforeEach
  void prepare() {
    nutgraf = new Distribution(folder);
  }

  private static String records(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          i % 50 == 7
              ? "broken\n"
              : "{\"id\":\"n"
                  + i
                  + "\",\"title\":\"Peru and Chile sign pact "
                  + i
                  + "\",\"body\":\""
                  + "Ministers of Peru and Chile met in Lima on Monday and signed the pact. "
                      .repeat(8)
                  + "\"}\n");
    }
    return text.toString();
  }

  private List<String> ids(InputStream results) throws IOException {
    List<String> ids = new ArrayList<>();
    String text = new String(results.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      JsonNode record = JSON.readTree(line);
      ids.add(record.has("error") ? "error" : record.get("id").asText());
    }
    return ids;
  }

  private static List<String> expected(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(i % 50 == 7 ? "error" : "n" + i);
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "out.jsonl.gz", "out.jsonl.zst"})
  void resumesAKilledRunWithoutLosingOrDuplicatingRecords(String name) throws Exception {
    Files.writeString(folder.resolve("in.jsonl"), records(RECORDS));
    String[] command = {"enrich", "in.jsonl", "-o", name, "--threads", "2", "--resume"};
    Path out = folder.resolve(name);
    int kills = 0;
    for (int wait : new int[] {300, 2500, 3200, 4100, 5300}) {
      Process process =
          nutgraf
              .process(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        kills++;
        assertThat(out).doesNotExist();
      } else {
        break;
      }
    }
    assertThat(kills).isPositive();

    Run last = Files.exists(out) ? null : nutgraf.run(command);
    if (last != null) {
      assertThat(last.code()).as(last.err()).isEqualTo(3);
      assertThat(last.err()).contains("6 of 300 articles failed; first: in.jsonl:8: record must");
    }

    try (InputStream bytes = Files.newInputStream(out);
        InputStream plain = expand(name, bytes)) {
      assertThat(ids(plain)).isEqualTo(expected(RECORDS));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(left -> left.contains(".part"));
    }
  }

  private static InputStream expand(String name, InputStream in) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }

  @Test
  void anInterruptedRunEndsCleanlyAndExplainsHowToResume() throws Exception {
    Files.writeString(folder.resolve("in.jsonl"), records(3000));
    Path err = folder.resolve("err.txt");
    Process process =
        nutgraf
            .process("enrich", "in.jsonl", "-o", "out.jsonl")
            .redirectError(err.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path state = folder.resolve("out.jsonl.part.state");
    for (int i = 0; i < 300 && !Files.exists(state); i++) {
      Thread.sleep(100);
    }
    assertThat(state).exists();

    process.destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(Files.readString(err))
        .contains("interrupted after ")
        .contains("run the same command with --resume to continue")
        .hasLineCount(1);
    assertThat(folder.resolve("out.jsonl")).doesNotExist();

    Files.writeString(
        folder.resolve("in.jsonl"), "{\"id\":\"x\",\"title\":\"y\"}\n" + records(3000));
    Run other = nutgraf.run("enrich", "in.jsonl", "-o", "out.jsonl", "--resume");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("input must begin with the").contains("without --resume");

    Run options = nutgraf.run("enrich", "in.jsonl", "-o", "out.jsonl", "--resume", "--home", "PA");
    assertThat(options.code()).isEqualTo(1);
    assertThat(options.err()).contains("must be resumed with the same options");
  }

  @Test
  void readsCompressedFilesAndStandardInput() throws Exception {
    String text = records(3);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream out =
        new ZstdOutputStream(Files.newOutputStream(folder.resolve("b.jsonl.zst")))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Run both = nutgraf.run("enrich", "a.jsonl.gz", "b.jsonl.zst");
    assertThat(both.code()).as(both.err()).isZero();
    assertThat(both.out().lines()).hasSize(6);
    Run piped = nutgraf.run(folder.resolve("a.jsonl.gz"), "enrich", "-");
    assertThat(piped.out().lines()).hasSize(3);
  }

  @Test
  void reportsDamagedInputsAndDecompressionBombsOnOneLine() throws Exception {
    Path whole = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(records(100).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(bytes, 200));
    Run cut = nutgraf.run("enrich", "cut.jsonl.gz", "-o", "cut.out");
    assertThat(cut.err()).contains("damaged or incomplete").hasLineCount(1);
    assertThat(cut.code()).isIn(1, 3);

    try (OutputStream out =
        new ZstdOutputStream(Files.newOutputStream(folder.resolve("bomb.jsonl.zst")))) {
      byte[] blanks = new byte[1 << 20];
      java.util.Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 500; i++) {
        out.write(blanks);
      }
    }
    Run bomb = nutgraf.run("enrich", "bomb.jsonl.zst", "-o", "bomb.out");
    assertThat(bomb.code()).isEqualTo(1);
    assertThat(bomb.err()).contains("must expand to at most 250 times").hasLineCount(1);
  }

  @Test
  void memoryIsBoundedForRecordsOfAnyLength() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append("{\"title\":\"").append("x".repeat(17 << 20)).append("\"}\n");
    }
    text.append("{\"id\":\"last\",\"title\":\"Kenya wins the race\"}\n");
    Files.writeString(folder.resolve("long.jsonl"), text);
    Run run = nutgraf.run("enrich", "long.jsonl");
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).contains("a record must be at most", "\"last\"");
  }

  @Test
  void showsProgressOnATerminalOnly() throws Exception {
    Files.writeString(folder.resolve("in.jsonl"), records(40));
    ProcessBuilder process = nutgraf.process("enrich", "in.jsonl", "-o", "a.jsonl");
    process.command().add(1, "-Dnutgraf.terminal=true");
    Run terminal = nutgraf.run(process);
    assertThat(terminal.err()).contains("articles,", "per second", "left", "\r");
    Run file = nutgraf.run("enrich", "in.jsonl", "-o", "b.jsonl");
    assertThat(file.err()).doesNotContain("\r").contains("40 articles in").hasLineCount(1);
    assertThat(nutgraf.run("enrich", "-q", "in.jsonl", "-o", "c.jsonl").err())
        .startsWith("nutgraf: 1 of 40 articles failed");
  }
}
