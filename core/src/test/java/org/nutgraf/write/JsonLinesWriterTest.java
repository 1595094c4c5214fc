// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.related.RelationKind;

class JsonLinesWriterTest {

  private static final ModelInfo MODEL = new ModelInfo("names", "1", "", "Apache-2.0", "", "");

  private static String write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.jsonLines(out)) {
      writer.write(enriched, related);
    }
    return out.toString();
  }

  private static EnrichedArticle enriched(Article article, Map<Stage, ModelInfo> models) {
    return new EnrichedArticle(article, List.of(), List.of(), List.of(), Optional.empty(), models);
  }

  @Test
  void aStageWithoutResultsGivesAnEmptyListAndADisabledStageNoField() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                write(
                    enriched(Article.of("T", "B"), Map.of(Stage.ENTITIES, MODEL)),
                    Optional.empty()));

    assertThat(json.get("entities")).isEmpty();
    assertThat(json.get("countries")).isEmpty();
    assertThat(json.has("topics")).isFalse();
    assertThat(json.has("related")).isFalse();
    assertThat(json.at("/models/entities").asText()).isEqualTo("names-1");
  }

  @Test
  void modelsAreListedInAFixedOrder() throws IOException {
    Map<Stage, ModelInfo> models =
        Map.of(Stage.VECTOR, MODEL, Stage.ENTITIES, MODEL, Stage.TOPICS, MODEL);
    assertThat(write(enriched(Article.of("T", "B"), models), Optional.empty()))
        .endsWith(
            "\"models\":{\"entities\":\"names-1\",\"topics\":\"names-1\",\"encoder\":\"names-1\"}}\n");
  }

  @Test
  void hostileTextStaysOnItsLine() throws IOException {
    String line =
        write(enriched(Article.of("a\n\"b\"\u2028\u0000", ""), Map.of()), Optional.empty());
    assertThat(line).endsWith("}\n").hasLineCount(1);
    assertThat(new ObjectMapper().readTree(line).get("title").asText())
        .isEqualTo("a\n\"b\"\u2028\u0000");
  }

  @Test
  void datesKeepTheirPrecision() throws IOException {
    Article day =
        Article.builder().title("t").published(Instant.parse("2026-03-01T00:00:00Z")).build();
    Article hour =
        Article.builder().title("t").published(Instant.parse("2026-03-01T09:30:00Z")).build();
    assertThat(write(enriched(day, Map.of()), Optional.empty()))
        .contains("\"published\":\"2026-03-01\"");
    assertThat(write(enriched(hour, Map.of()), Optional.empty()))
        .contains("\"published\":\"2026-03-01T09:30:00Z\"");
  }

  @Test
  void relatedAndErrorsHaveTheirFields() throws IOException {
    RelatedArticle related =
        new RelatedArticle(
            "7", "T", Optional.empty(), 0.123456, RelationKind.BACKGROUND, List.of("Peru"));
    assertThat(write(enriched(Article.of("T", ""), Map.of()), Optional.of(List.of(related))))
        .contains(
            "\"related\":[{\"id\":\"7\",\"title\":\"T\",\"score\":0.1235,"
                + "\"kind\":\"BACKGROUND\",\"because\":[\"Peru\"]}]");
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.jsonLines(out)) {
      writer.writeError("9", Stage.READ, "bad");
    }
    assertThat(out)
        .hasToString("{\"id\":\"9\",\"error\":{\"stage\":\"read\",\"message\":\"bad\"}}\n");
  }
}
