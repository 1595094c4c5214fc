// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BgeSmallEncoderTest {

  private static TextEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = TextEncoder.bgeSmallEnglish();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void similarMeaningsAreNear() {
    SemanticVector parliament = encoder.encode("Parliament passes the budget after a long debate");
    SemanticVector vote = encoder.encode("Lawmakers vote through the spending plan");
    SemanticVector striker = encoder.encode("Striker scores twice in the cup final");
    assertThat(parliament.dimension()).isEqualTo(384).isEqualTo(encoder.dimension());
    assertThat(parliament.cosine(vote)).isGreaterThan(parliament.cosine(striker) + 0.15);
  }

  @Test
  void emptyTextHasAVector() {
    SemanticVector empty = encoder.encode("");
    assertThat(empty.cosine(empty)).isCloseTo(1, within(1e-6));
    assertThat(encoder.encode(" \n\t\uD800")).isEqualTo(empty);
  }

  @Test
  void vectorDependsOnlyOnTheText() throws Exception {
    List<String> texts = texts();
    List<SemanticVector> expected = texts.stream().map(encoder::encode).toList();
    Locale before = Locale.getDefault();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (TextEncoder twoThreads = TextEncoder.bgeSmallEnglish(2, TextEncoder.DEFAULT_MAX_PIECES)) {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      List<Future<SemanticVector>> shuffled = new ArrayList<>();
      for (int i = texts.size() - 1; i >= 0; i--) {
        String text = texts.get(i);
        shuffled.add(pool.submit(() -> encoder.encode(text)));
      }
      for (int i = 0; i < texts.size(); i++) {
        assertThat(shuffled.get(texts.size() - 1 - i).get()).isEqualTo(expected.get(i));
        assertThat(twoThreads.encode(texts.get(i))).isEqualTo(expected.get(i));
      }
    } finally {
      Locale.setDefault(before);
      pool.shutdownNow();
    }
  }

  private static List<String> texts() {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>(List.of("", "I", "İstanbul INFLATION ıi", "😀\uD83D"));
    String alphabet = "etaoin shrdlu ETAOIN .,é日\uD83D\uDE00\uDC00\u0007\n";
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1500);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void readsTheBeginning() {
    String beginning = "The council met. ".repeat(80);
    assertThat(encoder.encode(beginning + "Snow fell."))
        .isEqualTo(encoder.encode(beginning + "Rain."));
    try (TextEncoder shortSighted = TextEncoder.bgeSmallEnglish(1, 6)) {
      assertThat(shortSighted.encode("The council met. Snow fell."))
          .isEqualTo(shortSighted.encode("The council met."));
    }
  }

  @Test
  void modelIsNamedWithItsChecksum() {
    assertThat(encoder.model().id()).isEqualTo("bge-small-en-q-1.5");
    assertThat(encoder.model().sha256())
        .isEqualTo("6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4");
  }

  @Test
  void closedEncoderThrows() {
    TextEncoder other = TextEncoder.bgeSmallEnglish();
    other.close();
    other.close();
    assertThatThrownBy(() -> other.encode("text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("close");
  }

  @Test
  void closeWaitsForWhatIsRunning() throws Exception {
    for (int round = 0; round < 3; round++) {
      TextEncoder other = TextEncoder.bgeSmallEnglish();
      CountDownLatch started = new CountDownLatch(3);
      AtomicInteger refused = new AtomicInteger();
      List<Thread> threads =
          IntStream.range(0, 3)
              .mapToObj(i -> new Thread(() -> encodeUntilClosed(other, started, refused)))
              .toList();
      threads.forEach(Thread::start);
      started.await();
      other.close();
      for (Thread thread : threads) {
        thread.join(20_000);
      }
      assertThat(refused).hasValue(3);
    }
  }

  private static void encodeUntilClosed(
      TextEncoder encoder, CountDownLatch started, AtomicInteger refused) {
    try {
      while (true) {
        encoder.encode("A long article about nothing. ".repeat(40));
        started.countDown();
      }
    } catch (IllegalStateException e) {
      refused.incrementAndGet();
    }
  }

  @Test
  void builderNamesTheRule() {
    assertThatThrownBy(() -> TextEncoder.bgeSmallEnglish(0, TextEncoder.DEFAULT_MAX_PIECES))
        .hasMessage("threads must be >= 1, was 0");
    assertThatThrownBy(() -> TextEncoder.bgeSmallEnglish(1, 513))
        .hasMessage("maxPieces must be in [3, 512], was 513");
    assertThatThrownBy(() -> encoder.encode(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text must not be null");
  }
}
