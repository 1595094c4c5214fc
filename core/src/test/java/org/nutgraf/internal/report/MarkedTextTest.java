// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.text.Span;

class MarkedTextTest {

  private static final String TEXT = "Bank of Panama <b> \uD83D\uDE00 Panama";

  private static Entity entity(EntityType type, Span... spans) {
    List<Mention> mentions =
        Arrays.stream(spans)
            .map(span -> new Mention(span, span.in(TEXT), type, MentionKind.NAME, 1))
            .toList();
    return new Entity("x", "x", type, Optional.empty(), Optional.empty(), 1, true, mentions);
  }

  private static String html(MarkedText text, int start, int end) throws IOException {
    StringWriter out = new StringWriter();
    text.part(new Span(start, end)).writeTo(out);
    return out.toString();
  }

  @Test
  void ofMentionsThatOverlapOneIsMarked() throws IOException {
    Entity bank = entity(EntityType.ORGANIZATION, new Span(0, 14));
    Entity place = entity(EntityType.PLACE, new Span(8, 14), new Span(22, 28));
    MarkedText text = new MarkedText(TEXT, List.of(place, bank));

    assertThat(html(text, 0, TEXT.length()))
        .isEqualTo(
            "<mark class=\"organization\" data-e=\"2\" id=\"m2\"><a href=\"#e2\""
                + " aria-describedby=\"is-organization\">Bank of Panama</a></mark> &lt;b&gt; \uD83D\uDE00 "
                + "<mark class=\"place\" data-e=\"1\" id=\"m1\"><a href=\"#e1\""
                + " aria-describedby=\"is-place\">Panama</a></mark>");
    assertThat(text.marks(1)).isTrue();
    assertThat(text.marks(3)).isFalse();
  }

  @Test
  void aMentionThatLeavesThePartIsNotMarked() throws IOException {
    MarkedText text =
        new MarkedText(TEXT, List.of(entity(EntityType.ORGANIZATION, new Span(0, 14))));
    assertThat(html(text, 0, 7)).isEqualTo("Bank of");
    assertThat(html(text, 8, 14)).isEqualTo("Panama");
  }

  @Test
  void anUnpairedSurrogateIsReplaced() throws IOException {
    assertThat(html(new MarkedText(TEXT, List.of()), 19, 20)).isEqualTo("\uFFFD");
  }
}
