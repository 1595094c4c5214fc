// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares our tokenizer with the tokenizers library, which is the model authors' own. */
class WordPieceReferenceTest {

  private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int UNLIMITED = 1 << 20;

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

  @Test
  void everyCharacter() {
    List<String> different = new ArrayList<>();
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.getType(c) == Character.UNASSIGNED || c >= 0xD800 && c < 0xE000) {
        continue;
      }
      String text = "a" + Character.toString(c) + "b " + Character.toString(c);
      if (!java.util.Arrays.equals(ours.encode(text, UNLIMITED), expected(text))) {
        different.add(Integer.toHexString(c) + "/" + Character.getType(c));
      }
    }
    assertThat(different).isEmpty();
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
      case 8 -> random.nextInt(0x3000);
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
