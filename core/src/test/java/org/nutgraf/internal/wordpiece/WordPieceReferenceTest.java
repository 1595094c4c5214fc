// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the tokenizer with Hugging Face's tokenizers library, which the model's authors use. */
class WordPieceReferenceTest {

  private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int UNLIMITED = 1 << 14;

  private static WordPieceTokenizer ours;
  private static HuggingFaceTokenizer reference;

  @BeforeAll
  static void load() throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (InputStream in = WordPieceReferenceTest.class.getResourceAsStream(RESOURCE)) {
      ours = new WordPieceTokenizer(WordPieceVocabulary.read(in));
    }
    try (InputStream in = WordPieceReferenceTest.class.getResourceAsStream(RESOURCE)) {
      reference =
          HuggingFaceTokenizer.newInstance(in, Map.of("truncation", "false", "padding", "false"));
    }
  }

  @AfterAll
  static void close() {
    if (reference != null) {
      reference.close();
    }
  }

  @Test
  void tenThousandRealSentences() throws IOException {
    Path news = Path.of(System.getProperty("nutgraf.data", ""), "news", "articles.jsonl.gz");
    Assumptions.assumeTrue(Files.isRegularFile(news), "no labelled data at " + news);
    int sentences = 0;
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(news)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && sentences < 10_000;
          line = lines.readLine()) {
        JsonNode article = mapper.readTree(line);
        for (String sentence : article.path("body").asText().split("(?<=[.?!])\\s+|\n+")) {
          if (!sentence.isBlank()) {
            check(sentence);
            sentences++;
          }
        }
      }
    }
    assertThat(sentences).isGreaterThanOrEqualTo(10_000);
  }

  /**
   * The reference classifies characters by an old version of Unicode, so only blocks that have not
   * changed since are compared.
   */
  @Test
  void everyCharacterOfTheSettledBlocks() {
    checkBlock(1, 0x7C0, 1);
    checkBlock(0x1E00, 0x2E43, 1);
    checkBlock(0x3000, 0xA4D0, 16);
    checkBlock(0xAC00, 0xD7A4, 16);
    checkBlock(0xE000, 0xF900, 64);
    checkBlock(0xF900, 0xFFFF, 1);
    checkBlock(0x1F000, 0x1FB00, 1);
    checkBlock(0x20000, 0x30000, 256);
  }

  private static void checkBlock(int from, int to, int step) {
    StringBuilder text = new StringBuilder();
    for (int c = from; c < to; c += step) {
      if (Character.getType(c) != Character.UNASSIGNED) {
        text.append(" a").appendCodePoint(c).append("b ").appendCodePoint(c);
      }
      if (text.length() > 1000 || c + step >= to) {
        check(text.toString());
        text.setLength(0);
      }
    }
  }

  @Test
  void randomText() {
    Random random = new Random(17);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(character(random));
      }
      check(text.toString());
    }
  }

  @Test
  void longWordsAndAccents() {
    check("a".repeat(100) + " " + "a".repeat(101) + " " + "é".repeat(100) + " " + "é".repeat(101));
    check("İstanbul ΣΊΣΥΦΟΣ ǅungla Straße ﬁne ½ ①２ ㎏ naïve e\u0301\u0327x \u212B\u2126");
    check(
        "don't U.S.-led $5.3bn “quoted” — 3,000.50 #tag @name http://a.b/c?d=e&f x\u00A0y\u200Bz");
  }

  @Test
  void unpairedSurrogateIsDropped() {
    Random random = new Random(23);
    for (int i = 0; i < 500; i++) {
      char[] units = new char[random.nextInt(30)];
      for (int j = 0; j < units.length; j++) {
        units[j] =
            (char)
                (random.nextInt(3) == 0 ? 0xD800 + random.nextInt(0x800) : 'a' + random.nextInt(9));
      }
      String text = new String(units);
      StringBuilder readable = new StringBuilder();
      text.codePoints()
          .map(c -> c >= 0xD800 && c < 0xE000 ? 0xFFFD : c)
          .forEach(readable::appendCodePoint);
      assertThat(ours.encode(text, UNLIMITED)).isEqualTo(expected(readable.toString()));
    }
  }

  private static int character(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> 0x1F300 + random.nextInt(0x300);
      case 1 -> random.nextInt(0x20);
      case 2 -> 0xC0 + random.nextInt(0x180);
      case 3 -> 0x4E00 + random.nextInt(0x5000);
      case 4 -> 0x300 + random.nextInt(0x70);
      case 5 -> 0xAC00 + random.nextInt(0x2BA4);
      case 6 -> 0x2000 + random.nextInt(0x70);
      case 7 -> ' ';
      case 8 -> 1 + random.nextInt(0x7BF);
      default -> 'A' + random.nextInt(58);
    };
  }

  private static void check(String text) {
    assertThat(ours.encode(text, UNLIMITED)).as(text).isEqualTo(expected(text));
  }

  private static long[] expected(String text) {
    return reference.encode(text, true, false).getIds();
  }
}
