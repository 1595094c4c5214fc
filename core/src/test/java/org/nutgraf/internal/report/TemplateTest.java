// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static String fill(String template, Map<String, ?> values) throws IOException {
    StringWriter out = new StringWriter();
    Template.parse(template).write(out, values);
    return out.toString();
  }

  @Test
  void escapesAllButMarkup() throws IOException {
    Map<String, ?> values = Map.of("text", "<b>\"'&", "html", Html.of("<b>"));
    assertThat(fill("{{text}} {{html}}", values)).isEqualTo("&lt;b&gt;&quot;&#39;&amp; <b>");
  }

  @Test
  void aSectionIsWrittenForEachElement() throws IOException {
    Map<String, ?> values =
        Map.of("list", List.of(Map.of("a", 1), Map.of("a", 2)), "b", "x", "words", List.of("u"));
    assertThat(fill("{{#list}}{{a}}{{b}} {{/list}}{{#words}}{{this}}{{/words}}", values))
        .isEqualTo("1x 2x u");
  }

  @Test
  void anInvertedSectionIsWrittenForNothing() throws IOException {
    Map<String, ?> values = Map.of("no", false, "none", List.of(), "yes", true);
    assertThat(fill("{{^no}}a{{/no}}{{^none}}b{{/none}}{{^yes}}c{{/yes}}{{#yes}}d{{/yes}}", values))
        .isEqualTo("abd");
  }

  @Test
  void aValueIsNeverReadAsATemplate() throws IOException {
    assertThat(fill("{{a}}", Map.of("a", "{{b}}"))).isEqualTo("{{b}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{a", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}"})
  void aMalformedTemplateIsRejected(String template) {
    assertThatThrownBy(() -> Template.parse(template)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aNameWithoutAValueIsAnError() {
    assertThatThrownBy(() -> fill("{{a}}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("had no a");
  }
}
