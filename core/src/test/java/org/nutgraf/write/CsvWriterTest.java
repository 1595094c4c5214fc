// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;

class CsvWriterTest {

  private static String write(EnrichedArticle... articles) throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.csv(out)) {
      for (EnrichedArticle article : articles) {
        writer.write(article, Optional.empty());
      }
      writer.writeError("=9", Stage.READ, "broken, \"very\"");
    }
    return out.toString();
  }

  /** Reads records as RFC 4180 defines them. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        cell.append(csv.charAt(i++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
        record.add(cell.toString());
        cell.setLength(0);
        if (c != ',') {
          records.add(record);
          record = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(record).isEmpty();
    return records;
  }

  @Test
  void hasARowForEachTag() throws IOException {
    List<List<String>> rows = parse(write(Samples.everything()));

    assertThat(rows).hasSize(1 + 4 + 2 + 2 + 1).allSatisfy(row -> assertThat(row).hasSize(19));
    assertThat(rows.get(0)).startsWith("article_id", "url", "title", "published", "kind");
    assertThat(rows.get(1))
        .containsExactly(
            "ferry-1",
            "https://courier.example/ferry?a=1&b=2",
            "Panama and Ana Ríos sign a pact",
            "2026-11-20",
            "country",
            "country:pa",
            "Panama",
            "",
            "PA",
            "Q804",
            "",
            "yes",
            "0.9000",
            "3",
            "",
            "",
            "",
            "",
            "");
    assertThat(rows.get(4)).endsWith("CR", "CR-P", "8.639", "-83.166", "3623064");
    assertThat(rows.get(6)).contains("story country", "Costa Rica", "dateline");
    assertThat(rows.get(8)).contains("topic", "medtop:20000638", "medtop:11000000", "0.8810");
    assertThat(rows.get(9)).contains("'=9", "error", "read", "broken, \"very\"");
  }

  @Test
  void hostileTextStaysInItsCell() throws IOException {
    List<List<String>> rows = parse(write(Samples.allOf("a\r\n\"b\";\t=1,\u2028\u0000c")));
    assertThat(rows).hasSize(1 + 3 + 1).allSatisfy(row -> assertThat(row).hasSize(19));
    assertThat(rows.get(1).get(2)).isEqualTo("a \"b\"; =1, c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\r\n=1",
        "＝1",
        "=HYPERLINK(\"x\")"
      })
  void noCellIsAFormula(String text) {
    assertThat(CsvWriter.cell(text).replaceFirst("^\"", "")).startsWith("'");
  }

  @Test
  void aRunWithoutArticlesGivesTheHeader() throws IOException {
    StringWriter out = new StringWriter();
    ResultWriters.csv(out).close();
    assertThat(out.toString()).startsWith("article_id,").endsWith("geonames\r\n");
  }
}
