// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.text.Span;

class SentenceJoinerTest {

  /** A bar marks where the detector split. */
  private static List<String> join(String cut) {
    String text = cut.replace("|", "");
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (String part : cut.split("\\|")) {
      spans.add(new Span(start, start + part.strip().length()));
      start += part.length();
    }
    return SentenceJoiner.join(text, spans).stream().map(span -> span.in(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met Orrin G. |Hatch on Monday.",
        "Then Sen. |Ada Brink left.",
        "J. K. |Rowling wrote.",
        "It was J.P. |Morgan again."
      })
  void namesAreNotSplit(String text) {
    assertThat(join(text)).containsExactly(text.replace("|", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was Plan B. |The others slept.",
        "She left the U.S. |Ada stayed.",
        "It rained. |Ada stayed.",
        "He took vitamin c. |Ada stayed.",
        "It rained on and on"
      })
  void sentencesStayApart(String text) {
    assertThat(join(text)).hasSize(text.split("\\|").length);
  }

  @Test
  void nothingToJoinIsNothing() {
    assertThat(SentenceJoiner.join("", List.of())).isEmpty();
  }
}
