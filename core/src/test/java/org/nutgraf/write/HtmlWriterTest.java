// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.related.RelatedArticle;

class HtmlWriterTest {

  private static String page(EnrichedArticle enriched, RelatedArticle... related)
      throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.html(out)) {
      writer.write(enriched, Optional.of(List.of(related)));
    }
    return out.toString();
  }

  /** Returns the names of the tags in order, with the names of their attributes. */
  private static List<String> structure(String page) {
    List<String> tags = new ArrayList<>();
    Matcher tag =
        Pattern.compile("<(/?[a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)/?>").matcher(page);
    while (tag.find()) {
      tags.add(tag.group(1) + tag.group(2).replaceAll("=\"[^\"]*\"", ""));
    }
    return tags;
  }

  @Test
  void showsWhatWasFound() throws Exception {
    String page = page(Samples.everything(), Samples.related("Ferry sails", "/ferry-sails"));

    assertThat(page)
        .contains("<title>Panama and Ana Ríos sign a pact · Nutgraf report</title>")
        .contains("<mark class=\"country\" data-e=\"1\" id=\"m1\"><a href=\"#e1\"")
        .contains("<mark class=\"country\" data-e=\"1\">Panamanian</mark>")
        .contains("<p class=\"kicker\">News</p>")
        .contains("<time datetime=\"2026-11-20\">20 November 2026</time>")
        .contains("href=\"https://courier.example/ferry?a=1&amp;b=2\"")
        .contains("href=\"https://courier.example/ferry-sails\"")
        .contains("<span class=\"code\">PA</span>")
        .contains("filed from here")
        .contains(
            "politics and government", "international relations", "<span class=\"vh\">politics")
        .contains("<rect width=\"93%\"")
        .contains("follow up");
  }

  @Test
  void hostileTextAddsNoElementAndNoAttribute() throws Exception {
    RelatedArticle bad = Samples.related(Samples.HOSTILE, "javascript:alert(1)");
    RelatedArticle good = Samples.related("x", "no address");
    String page = page(Samples.allOf(Samples.HOSTILE), bad);

    assertThat(structure(page)).isEqualTo(structure(page(Samples.allOf("x"), good)));
    assertThat(page)
        .doesNotContain("<script>alert", "javascript:", "\u202E", "\u2066", "\u0000", "\u2028")
        .contains("&lt;/script&gt;", "\uFFFD", "{{style}}");
    assertThat(page.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }

  @Test
  void thePolicyNamesExactlyTheStyleAndTheScriptOfThePage() throws Exception {
    String page = page(Samples.everything());
    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("style-src &#39;" + hash(page, "style"))
        .contains("script-src &#39;" + hash(page, "script"))
        .doesNotContain("style=\"", "onclick", "@import", "url(", "<link", "<img");
  }

  private static String hash(String page, String element) throws Exception {
    int start = page.indexOf("<" + element + ">") + element.length() + 2;
    String content = page.substring(start, page.indexOf("</" + element + ">", start));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void aHugeWordCostsOnlyItsOwnLength() throws IOException {
    String huge = "a".repeat(2_000_000);
    String page = page(Samples.allOf(huge));
    assertThat(page.length()).isBetween(6_000_000, 20_000_000);
    assertThat(page.substring(page.indexOf("<title>"), page.indexOf("</title>")))
        .hasSizeLessThan(300);
  }

  @Test
  void aDisabledStageIsReported() throws IOException {
    EnrichedArticle off =
        new EnrichedArticle(
            Samples.article(), List.of(), List.of(), List.of(), Optional.empty(), Map.of());
    assertThat(page(off)).contains("Names were not looked for.", "Topics were not looked for.");
  }

  @Test
  void holdsOneArticle() throws IOException {
    ResultWriter writer = ResultWriters.html(new StringWriter());
    writer.writeError("7", Stage.READ, "<b>");
    assertThatThrownBy(() -> writer.write(Samples.everything(), Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("-o DIR");
  }
}
