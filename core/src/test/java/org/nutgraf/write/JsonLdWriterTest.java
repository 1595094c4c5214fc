// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.related.RelatedArticle;

class JsonLdWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static String write(EnrichedArticle enriched, RelatedArticle... related)
      throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.jsonLd(out)) {
      writer.write(enriched, Optional.of(List.of(related)));
    }
    return out.toString();
  }

  @Test
  void isANewsArticle() throws IOException {
    JsonNode item =
        JSON.readTree(write(Samples.everything(), Samples.related("Ferry sails", "/ferry-sails")));

    assertThat(item.get("@context").asText()).isEqualTo("https://schema.org");
    assertThat(item.get("@type").asText()).isEqualTo("NewsArticle");
    assertThat(item.get("headline").asText()).isEqualTo("Panama and Ana Ríos sign a pact");
    assertThat(item.get("datePublished").asText()).isEqualTo("2026-11-20");
    assertThat(item.get("inLanguage").asText()).isEqualTo("en");
    assertThat(item.get("url").asText()).isEqualTo("https://courier.example/ferry?a=1&b=2");
    assertThat(item.at("/about").findValuesAsText("@type"))
        .containsExactly("Country", "Person", "DefinedTerm", "DefinedTerm");
    assertThat(item.at("/about/0/sameAs").asText()).isEqualTo("https://www.wikidata.org/wiki/Q804");
    assertThat(item.at("/about/0/identifier").asText()).isEqualTo("PA");
    assertThat(item.at("/about/2/@id").asText())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/11000000");
    assertThat(item.at("/mentions"))
        .extracting(thing -> thing.get("@type").asText())
        .containsExactly("Organization", "Place");
    assertThat(item.at("/mentions/1/geo/@type").asText()).isEqualTo("GeoCoordinates");
    assertThat(item.at("/mentions/1/geo/longitude").asDouble()).isEqualTo(-83.166);
    assertThat(item.at("/mentions/1/address/addressRegion").asText()).isEqualTo("Puntarenas");
    assertThat(item.at("/mentions/1/sameAs").asText())
        .isEqualTo("https://sws.geonames.org/3623064/");
    assertThat(item.get("keywords"))
        .map(JsonNode::asText)
        .contains("politics and government", "Panama", "Ana Ríos");
    assertThat(item.at("/contentLocation/0/name").asText()).isEqualTo("Panama");
    assertThat(item.at("/locationCreated/0/sameAs").asText()).endsWith("Q800");
    assertThat(item.at("/mainEntityOfPage/relatedLink/0").asText())
        .isEqualTo("https://courier.example/ferry-sails");
  }

  @Test
  void canBeEmbeddedInAScriptElementWhateverTheText() throws IOException {
    String line = write(Samples.allOf(Samples.HOSTILE), Samples.related("x", "javascript:x"));
    assertThat(line).hasLineCount(1).doesNotContain("<", ">", "&", "'", "\u2028", "javascript:x");
    JsonNode item = JSON.readTree(line);
    assertThat(item.get("headline").asText()).isEqualTo(Samples.HOSTILE);
    assertThat(item.has("url")).isFalse();
    assertThat(item.at("/about/0").has("sameAs")).isFalse();
  }

  @Test
  void aFailedArticleKeepsItsPosition() throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.jsonLd(out)) {
      writer.writeError("9", Stage.READ, "</script>");
    }
    assertThat(JSON.readTree(out.toString()).at("/error/message").asText()).isEqualTo("</script>");
    assertThat(out.toString()).doesNotContain("<");
  }
}
