// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;

/**
 * Evaluates the bodies extracted from HTML pages as Scrapinghub's article extraction benchmark
 * does: precision and recall of a page are computed on the multisets of 4-grams of words ({@code
 * \w+}) of both bodies, each is averaged over the pages, and F1 is their harmonic mean.
 */
public final class ExtractionEvaluation {

  private static final String TASK = "extraction";
  private static final String SYSTEM = "html";
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int NGRAM = 4;

  private ExtractionEvaluation() {}

  /** Precision and recall of one page, NaN if undefined. */
  record Score(double precision, double recall) {}

  /**
   * Evaluates all pages and, to show how well a choice made on one half generalises to the other,
   * the pages at odd and even positions in the order of their names.
   *
   * @param data folder with {@code extraction/ground-truth.json} and {@code
   *     extraction/html/*.html.gz}
   */
  public static List<Figure> measure(Path data) throws IOException {
    Path folder = data.resolve("extraction");
    Map<String, JsonNode> truth = new TreeMap<>();
    try (InputStream in = Files.newInputStream(folder.resolve("ground-truth.json"))) {
      new ObjectMapper()
          .readTree(in)
          .properties()
          .forEach(e -> truth.put(e.getKey(), e.getValue()));
    }
    List<Score> all = new ArrayList<>();
    List<Score> odd = new ArrayList<>();
    List<Score> even = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : truth.entrySet()) {
      String found = body(folder.resolve("html").resolve(page.getKey() + ".html.gz"));
      Score score = score(page.getValue().path("articleBody").asText(), found);
      (all.size() % 2 == 0 ? odd : even).add(score);
      all.add(score);
    }
    List<Figure> figures = new ArrayList<>(figures("all pages", all));
    figures.addAll(figures("odd pages", odd));
    figures.addAll(figures("even pages", even));
    return figures;
  }

  private static String body(Path page) throws IOException {
    try (ArticleReader reader =
        ArticleReaders.open(
            new GZIPInputStream(Files.newInputStream(page)), page.toString(), Format.HTML)) {
      return reader.next().map(Article::body).orElse("");
    } catch (ArticleFormatException e) {
      return "";
    }
  }

  private static List<Figure> figures(String set, List<Score> scores) {
    double precision = mean(scores.stream().mapToDouble(Score::precision).toArray());
    double recall = mean(scores.stream().mapToDouble(Score::recall).toArray());
    double f1 = 2 * precision * recall / (precision + recall);
    return List.of(
        new Figure(TASK, set, SYSTEM, "precision body", precision, scores.size()),
        new Figure(TASK, set, SYSTEM, "recall body", recall, scores.size()),
        new Figure(TASK, set, SYSTEM, "F1 body", f1, scores.size()));
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(0);
  }

  static Score score(String right, String found) {
    Map<List<String>, Integer> rightRuns = runs(right);
    Map<List<String>, Integer> foundRuns = runs(found);
    Set<List<String>> either = new HashSet<>(rightRuns.keySet());
    either.addAll(foundRuns.keySet());
    double hits = 0;
    double extra = 0;
    double missed = 0;
    for (List<String> run : either) {
      int inRight = rightRuns.getOrDefault(run, 0);
      int inFound = foundRuns.getOrDefault(run, 0);
      hits += Math.min(inRight, inFound);
      extra += Math.max(0, inFound - inRight);
      missed += Math.max(0, inRight - inFound);
    }
    return new Score(hits / (hits + extra), hits / (hits + missed));
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - NGRAM + 1); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + NGRAM));
      if (!run.isEmpty()) {
        runs.merge(run, 1, Integer::sum);
      }
    }
    return runs;
  }
}
