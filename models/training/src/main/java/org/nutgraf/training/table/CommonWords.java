// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.internal.gazetteer.PlaceKey;
import org.nutgraf.training.data.UnlabelledTexts;

/**
 * The words that are no evidence for a place of the same name: forenames, surnames, and words that
 * news also writes in lower case.
 */
final class CommonWords {

  /** The minimum number of times that news writes a common word in lower case. */
  private static final int MIN_LOWER = 10;

  /** The minimum ratio of its lower-case to its capitalised uses. */
  private static final double MIN_RATIO = 0.1;

  private final Set<String> words = new HashSet<>();

  private CommonWords() {}

  /**
   * Reads the names and the news in a data folder; missing files are skipped.
   *
   * @throws IOException if a file cannot be read
   */
  static CommonWords read(Path data) throws IOException {
    CommonWords common = new CommonWords();
    for (String list : new String[] {"forenames.tsv", "surnames.tsv"}) {
      Path file = data.resolve("names").resolve(list);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          common.words.add(PlaceKey.of(line.split("\t", 2)[0]));
        }
      }
    }
    Path news = data.resolve("news").resolve("articles.jsonl.gz");
    if (Files.exists(news)) {
      common.addLowerCase(news);
    }
    return common;
  }

  private void addLowerCase(Path news) throws IOException {
    Map<String, int[]> counts = new HashMap<>();
    try (Stream<String> texts = UnlabelledTexts.open(news)) {
      texts.forEach(text -> count(text, counts));
    }
    counts.forEach(
        (word, count) -> {
          if (count[0] >= MIN_LOWER && count[0] >= MIN_RATIO * count[1]) {
            words.add(word);
          }
        });
  }

  /** Counts the lower-case (0) and capitalised (1) uses of each word. */
  private static void count(String text, Map<String, int[]> counts) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        String word = text.substring(start, i);
        int upper = Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        counts.computeIfAbsent(PlaceKey.of(word), key -> new int[2])[upper]++;
        start = -1;
      }
    }
  }

  boolean contains(String key) {
    return words.contains(key);
  }
}
