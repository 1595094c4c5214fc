// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;

class TokenCutsTest {

  private static final String[] PIECES = {
    "can't",
    "U.S.",
    "(Reuters)",
    "“wait”",
    "1,200.50",
    "don’t",
    "ex-minister",
    "San",
    "José,",
    "a/b",
    "e-mail:",
    "x".repeat(63),
    "y".repeat(64),
    "z".repeat(65),
    "w,".repeat(60),
    "$5bn",
    "...",
    "end."
  };

  @Test
  void asksOnceForACachedSegment() {
    TokenCuts cuts = new TokenCuts();
    AtomicInteger asked = new AtomicInteger();

    for (int i = 0; i < 3; i++) {
      assertThat(cuts.of("can't", chunk -> asked.incrementAndGet() + 8)).isEqualTo(9);
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void isBoundedAndCorrectForAnyInput() {
    TokenCuts cuts = new TokenCuts();

    for (int i = 0; i < 100_000; i++) {
      int number = i;
      assertThat(cuts.of("w" + i, chunk -> number)).isEqualTo(i);
    }

    assertThat(cuts.size()).isLessThanOrEqualTo(2 << 14);
  }

  @Test
  void aTextIsSplitAlikeTheFirstTimeLaterAndOnManyThreads() {
    Random random = new Random(5);
    String text =
        String.join(
            " ",
            random.ints(2_000, 0, PIECES.length).mapToObj(i -> PIECES[i]).toArray(String[]::new));
    AnalyzedText fresh = OpenNlpAnalyzer.load().analyze(text, Layout.bodyOnly(text));
    OpenNlpAnalyzer shared = OpenNlpAnalyzer.load();

    assertThat(
            IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> shared.analyze(text, Layout.bodyOnly(text)))
                .toList())
        .allSatisfy(analyzed -> assertThat(analyzed).isEqualTo(fresh));
  }
}
