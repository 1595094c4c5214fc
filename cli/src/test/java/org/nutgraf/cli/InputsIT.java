// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input formats and site defaults of the built distribution. */
class InputsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private List<JsonNode> enrich(String... args) throws IOException, InterruptedException {
    Distribution.Run run = new Distribution(folder).run(args);
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> records = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      records.add(JSON.readTree(line));
    }
    return records;
  }

  @Test
  void readsAnHtmlPageInLatin1() throws Exception {
    String body =
        "<p>El Niño kept the boats of Peñas Blancas in the harbour for a second week.</p>"
            .repeat(6);
    Files.write(
        folder.resolve("page.html"),
        ("<html lang=\"en\"><head><meta charset=\"iso-8859-1\"><title>Boats stay</title>"
                + "<meta property=\"article:published_time\" content=\"2026-03-01T10:00:00Z\">"
                + "</head><body><nav><a href=\"/\">Home</a></nav><article><h1>Boats stay</h1>"
                + body
                + "</article></body></html>")
            .getBytes(StandardCharsets.ISO_8859_1));
    JsonNode record = enrich("enrich", "page.html").get(0);
    assertThat(record.path("title").asText()).isEqualTo("Boats stay");
    assertThat(record.path("text").asText()).contains("El Niño", "Peñas Blancas");
    assertThat(record.path("published").asText()).startsWith("2026-03-01");
  }

  @Test
  void readsFeedsAndNinjs() throws Exception {
    Files.writeString(
        folder.resolve("feed.xml"),
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Post</title>"
            + "<item><title>Ferry sails again</title><guid>f1</guid>"
            + "<description>The ferry to Chiloé left on Monday.</description></item>"
            + "<item><title>Bridge opens</title><guid>f2</guid></item></channel></rss>");
    Files.writeString(
        folder.resolve("items.json"),
        "[\n {\n  \"uri\": \"urn:n1\",\n  \"versionCreated\": \"2026-05-04T00:00:00Z\",\n"
            + "  \"headlines\": [{\"value\": \"Harbour strike ends\"}]\n }\n]\n");
    List<JsonNode> records = enrich("enrich", "feed.xml", "items.json");
    assertThat(records)
        .extracting(record -> record.path("title").asText())
        .containsExactly("Ferry sails again", "Bridge opens", "Harbour strike ends");
    assertThat(records.get(2).path("id").asText()).isEqualTo("urn:n1");
    assertThat(records.get(2).path("published").asText()).startsWith("2026-05-04");
  }

  @Test
  void readsEnrichedRecordsAsArticles() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"1\",\"title\":\"Minister visits Quito\",\"body\":\"Ana Prado came by train.\"}\n");
    assertThat(enrich("enrich", "a.jsonl", "-o", "b.jsonl")).isEmpty();
    JsonNode before = JSON.readTree(folder.resolve("b.jsonl").toFile());
    assertThat(enrich("enrich", "b.jsonl").get(0)).isEqualTo(before);
  }

  @Test
  void writesVectorsOnRequest() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Minister visits Quito\n\nAna Prado came.\n");
    JsonNode plain = enrich("enrich", "a.txt").get(0);
    JsonNode whole = enrich("enrich", "a.txt", "--vectors").get(0);
    assertThat(plain.has("vector")).isFalse();
    assertThat(whole.path("vector").asText()).matches("[A-Za-z0-9+/=]{300,}");
    Distribution.Run wrong =
        new Distribution(folder).run("enrich", "a.txt", "--vectors", "--to", "csv");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--vectors requires the format jsonl, was csv");
  }

  @Test
  void readsDefaultsOfASite() throws Exception {
    Files.writeString(folder.resolve("site.properties"), "to = csv\n");
    Files.writeString(folder.resolve("a.txt"), "Minister visits Quito\n\nAna Prado came.\n");
    Distribution.Run run =
        new Distribution(folder).run("enrich", "--config", "site.properties", "a.txt");
    assertThat(run.out()).contains("Ana Prado").doesNotContain("{");
    assertThat(new Distribution(folder).run("enrich", "a.txt").out()).startsWith("{");
  }

  @Test
  void writesNoColourCodes() throws Exception {
    ProcessBuilder help = new Distribution(folder).process("--help");
    help.environment().put("NO_COLOR", "1");
    assertThat(new Distribution(folder).run(help).out()).contains("Usage").doesNotContain("\u001B");
  }

  @Test
  void printsVersionAndChecksums() throws Exception {
    assertThat(new Distribution(folder).run("--version").out())
        .containsPattern("\\d+\\.\\d+\\.\\d+");
    assertThat(new Distribution(folder).run("models").out()).containsPattern("[0-9a-f]{64}");
  }
}
