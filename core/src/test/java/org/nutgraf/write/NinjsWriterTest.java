// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.related.RelatedArticle;

class NinjsWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode write(EnrichedArticle enriched, RelatedArticle... related)
      throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.ninjs(out)) {
      writer.write(
          enriched, related.length == 0 ? Optional.empty() : Optional.of(List.of(related)));
    }
    assertThat(out.toString()).endsWith("}\n").hasLineCount(1);
    return JSON.readTree(out.toString());
  }

  @Test
  void everythingIsWrittenAndValid() throws IOException {
    JsonNode item = write(Samples.everything(), Samples.related("Ferry sails", "/ferry sails"));

    assertThat(NinjsRules.faults(item)).isEmpty();
    assertThat(item.at("/standard/version").asText()).isEqualTo("3.2");
    assertThat(item.at("/uri").asText()).isEqualTo("https://courier.example/ferry?a=1&b=2");
    assertThat(item.at("/versionCreated").asText()).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(item.at("/bodies/0/wordCount").asInt()).isEqualTo(12);
    assertThat(item.at("/people/0/name").asText()).isEqualTo("Ana Ríos");
    assertThat(item.at("/people/0/rel").asText()).isEqualTo("about");
    assertThat(item.at("/organisations/0/rel").asText()).isEqualTo("mentions");
    assertThat(item.at("/places").findValuesAsText("name"))
        .containsExactly("Panama", "Golfito", "Costa Rica");
    assertThat(item.at("/places/0/uri").asText()).isEqualTo("http://cvx.iptc.org/iso3166-1a2/pa");
    assertThat(item.at("/places/1/uri").asText()).isEqualTo("https://sws.geonames.org/3623064/");
    assertThat(item.at("/places/1/geoJSON/coordinates").toString()).isEqualTo("[-83.166,8.639]");
    assertThat(item.at("/located").asText()).isEqualTo("Costa Rica");
    assertThat(item.at("/subjects/1/uri").asText())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000638");
    assertThat(item.at("/subjects/1/confidence").asInt()).isEqualTo(88);
    assertThat(item.at("/associations/0/uri").asText()).startsWith("urn:uuid:");
  }

  @Test
  void aLinkOfAPageIsMadeAbsolute() throws IOException {
    JsonNode item = write(Samples.everything(), Samples.related("Ferry sails", "../ferry"));
    assertThat(item.at("/associations/0/uri").asText()).isEqualTo("https://courier.example/ferry");
  }

  @Test
  void anArticleWithoutAddressGetsAStableUri() throws IOException {
    EnrichedArticle bare =
        new EnrichedArticle(
            Article.builder().id("7").title("T").build(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of());
    JsonNode item = write(bare);
    assertThat(NinjsRules.faults(item)).isEmpty();
    assertThat(item.get("uri")).isEqualTo(write(bare).get("uri"));
    assertThat(item.at("/altIds/0/value").asText()).isEqualTo("7");
    assertThat(item.has("people")).isFalse();
    assertThat(item.has("subjects")).isFalse();
    assertThat(item.has("bodies")).isFalse();
  }

  @Test
  void aDateThatNoFormatRepresentsDoesNotAbortTheRun() throws IOException {
    for (Instant far : new Instant[] {Instant.MIN, Instant.MAX}) {
      EnrichedArticle story =
          new EnrichedArticle(
              Article.builder().title("T").published(far).build(),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              Map.of());
      assertThat(NinjsRules.faults(write(story))).isEmpty();
      StringWriter out = new StringWriter();
      ResultWriters.jsonLines(out).write(story, Optional.empty());
      ResultWriters.html(out).write(story, Optional.empty());
      assertThat(out.toString()).contains(far.toString());
    }
  }

  @Test
  void hostileTextStaysText() throws IOException {
    JsonNode item = write(Samples.allOf(Samples.HOSTILE), Samples.related("x", "javascript:x"));
    assertThat(NinjsRules.faults(item)).isEmpty();
    assertThat(item.at("/headlines/0/value").asText()).isEqualTo(Samples.HOSTILE);
    assertThat(item.toString()).doesNotContain("\"javascript:");
  }

  @Test
  void theRulesDetectViolations() throws IOException {
    ObjectNode item = (ObjectNode) write(Samples.everything());
    item.remove("uri");
    item.put("versioncreated", "2026-11-20");
    item.put("type", "story");
    ((ObjectNode) item.at("/subjects/0")).put("confidence", 0.5);
    ((ObjectNode) item.at("/headlines/0")).remove("value");
    assertThat(NinjsRules.faults(item)).hasSize(5);
  }
}
