// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Token;

/** The contract of every entity engine, for any input text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EntityEngineContract {

  private static final String ARTICLE =
      """
      Harbour minister resigns after storm report

      Lena Marwick, who had run the ports of Norway for six years, stepped down on Tuesday.

      "Nobody at the Ministry of Transport read it," said Marwick's deputy, Tomas Okoye.
      The World Bank lent Ghana $30 million. Okoye flew from Oslo to Accra.
      """;

  private static final List<String> PIECES =
      List.of(
          "Lena Marwick",
          "the World Bank",
          "in Buenos Aires",
          "said",
          "don't",
          "U.S.",
          "IZMIR'DE I\u0130\u0131i",
          "\uD83D\uDE00",
          "\uD83C\uDDF3\uD83C\uDDF4\u200D\uD83D\uDC69",
          "\uD83D",
          "\uDE00",
          "\u00A0",
          "\u200B",
          "\u2028",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          ".",
          "?!",
          "\u201CNo,\u201D",
          "\u2014",
          "e\u0301",
          "\u0000",
          "\uFFFF",
          "1,234.5%",
          "http://example.org/a_b?c=d",
          "-LRB-",
          "\u6771\u4EAC",
          "A".repeat(70),
          "x-".repeat(40));

  private EntityEngine engine;
  private List<String> texts;

  /** Loads the engine under test, once. */
  protected abstract EntityEngine load();

  @BeforeAll
  final void prepare() {
    engine = load();
    Random random = new Random(20261123);
    texts = new ArrayList<>(List.of("", " ", "\n\n", ".", "\uD83D", "Oslo", ARTICLE));
    for (int i = 0; i < 120; i++) {
      texts.add(randomText(random, random.nextInt(60)));
    }
  }

  private static String randomText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(4) > 0) {
        text.append(' ');
      }
      if (random.nextInt(12) == 0) {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private String answer(String text) {
    AnalyzedText analyzed = engine.analyzer().analyze(text);
    return analyzed.sentences() + " " + engine.tagger().tag(analyzed);
  }

  private List<String> answers() {
    return texts.stream().map(this::answer).toList();
  }

  @Test
  void everySpanCoversItsText() {
    for (String text : texts) {
      AnalyzedText analyzed = engine.analyzer().analyze(text);
      assertThat(analyzed.text()).isEqualTo(text);
      int last = 0;
      for (Sentence sentence : analyzed.sentences()) {
        assertThat(sentence.tokens()).isNotEmpty();
        for (Token token : sentence.tokens()) {
          assertThat(token.span().in(text)).isEqualTo(token.text());
          assertThat(token.text()).isNotBlank();
        }
      }
      for (Mention mention : engine.tagger().tag(analyzed)) {
        assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
        assertThat(mention.span().in(text)).isEqualTo(mention.text());
        assertThat(mention.type()).isNotEqualTo(EntityType.COUNTRY);
        last = mention.span().end();
      }
    }
  }

  @Test
  void everyLetterIsInAToken() {
    for (String text : texts) {
      boolean[] covered = new boolean[text.length()];
      for (Sentence sentence : engine.analyzer().analyze(text).sentences()) {
        for (Token token : sentence.tokens()) {
          java.util.Arrays.fill(covered, token.span().start(), token.span().end(), true);
        }
      }
      for (int i = 0; i < covered.length; i++) {
        if (!covered[i]) {
          assertThat(Character.isLetterOrDigit(text.charAt(i)))
              .as("unit %s of <%s>", i, text)
              .isFalse();
        }
      }
    }
  }

  @Test
  void namesOfAnOrdinaryArticleAreFound() {
    AnalyzedText analyzed = engine.analyzer().analyze(ARTICLE);
    List<String> found = new ArrayList<>();
    for (Mention mention : engine.tagger().tag(analyzed)) {
      found.add(mention.type() + " " + mention.text());
    }
    assertThat(found)
        .contains(
            "PERSON Lena Marwick",
            "PLACE Norway",
            "PERSON Tomas Okoye",
            "ORGANIZATION World Bank",
            "PLACE Ghana",
            "PLACE Oslo",
            "PLACE Accra");
  }

  @Test
  void blankLineEndsASentence() {
    for (String blank : List.of("\n\n", "\r\n\r\n", "\n \t\n", "\r\r", "\u2029")) {
      List<Sentence> sentences =
          engine.analyzer().analyze("storm over the" + blank + "harbour of Oslo").sentences();
      assertThat(sentences).hasSize(2);
      assertThat(sentences.get(1).tokens().get(0).text()).isEqualTo("harbour");
    }
  }

  @Test
  void textWithoutWordsHasNoMentions() {
    for (String text : List.of("", "   ", "\n\n\n", "\u00A0\u200B")) {
      AnalyzedText analyzed = engine.analyzer().analyze(text);
      assertThat(analyzed.sentences()).isEmpty();
      assertThat(engine.tagger().tag(analyzed)).isEmpty();
    }
  }

  @Test
  void answerIsTheSameInAnyOrderOnAnyThreadAndLocale() throws Exception {
    List<String> expected = answers();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
    }
    Locale locale = Locale.getDefault();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      for (int round = 0; round < 3; round++) {
        Collections.shuffle(order, new Random(round));
        List<Callable<String>> tasks = new ArrayList<>();
        order.forEach(i -> tasks.add(() -> answer(texts.get(i))));
        List<Future<String>> done = threads.invokeAll(tasks);
        for (int k = 0; k < order.size(); k++) {
          assertThat(done.get(k).get()).isEqualTo(expected.get(order.get(k)));
        }
      }
    } finally {
      Locale.setDefault(locale);
      threads.shutdown();
    }
    assertThat(load().tagger().tag(engine.analyzer().analyze(ARTICLE)))
        .isEqualTo(engine.tagger().tag(engine.analyzer().analyze(ARTICLE)));
  }

  /**
   * Time limit for a million units on a loaded machine: enough for linear time, not for quadratic.
   */
  protected Duration saneTime() {
    return Duration.ofSeconds(60);
  }

  @Test
  void aMillionUnitsTakeReasonableTime() {
    Random random = new Random(7);
    StringBuilder prose = new StringBuilder();
    while (prose.length() < 1_000_000) {
      prose.append(ARTICLE).append('\n');
    }
    StringBuilder mixed = new StringBuilder();
    while (mixed.length() < 300_000) {
      mixed.append(randomText(random, 40));
    }
    for (String text :
        List.of(prose.toString(), mixed.toString(), "a".repeat(300_000), "A ".repeat(100_000))) {
      Assertions.assertTimeout(saneTime(), () -> answer(text).length());
    }
  }

  @Test
  void nothingIsPrinted() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      EntityEngine fresh = load();
      fresh.tagger().tag(fresh.analyzer().analyze(ARTICLE + texts.get(9)));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void nullIsRejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> engine.tagger().tag(null))
        .withMessage("text must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> engine.analyzer().analyze(null, null))
        .withMessage("text must not be null");
  }

  @Test
  void modelIsNamed() {
    assertThat(engine.tagger().model().sha256()).hasSize(64);
    assertThat(engine.tagger().model().licence()).isNotBlank();
  }
}
