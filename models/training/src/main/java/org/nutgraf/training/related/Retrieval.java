// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.RelatednessScorer;
import org.nutgraf.training.evaluate.Bootstrap;
import org.nutgraf.training.evaluate.Figure;

/**
 * Compares systems by what they retrieve for each article of a set among all the others.
 * Near-duplicates are not removed.
 */
final class Retrieval {

  private static final long SEED = 7;

  /** One system's ranking of all the other articles for a query, best first. */
  private interface Ranking {
    List<Integer> of(int query) throws IOException;
  }

  private final List<EnrichedArticle> articles;
  private final List<Profile> profiles;
  private final RelatednessScorer relatedness = RelatednessScorer.english();
  private final int deepest;
  private final Map<String, Ranking> systems = new LinkedHashMap<>();

  /**
   * Creates the systems.
   *
   * @param scores systems that score the evidence of a pair
   * @param deepest maximum rank that a measure considers
   */
  Retrieval(
      List<EnrichedArticle> articles, Map<String, ToDoubleFunction<Evidence>> scores, int deepest)
      throws IOException {
    this.articles = articles;
    this.deepest = deepest;
    profiles = articles.stream().map(relatedness::profile).toList();
    scores.forEach((name, score) -> systems.put(name, query -> byScore(query, score)));
    MoreLikeThisIndex index = new MoreLikeThisIndex(new ByteBuffersDirectory());
    for (EnrichedArticle article : articles) {
      index.add(article.article().text());
    }
    index.commit();
    systems.put("MoreLikeThis", query -> index.moreLikeThis(text(query), deepest + 1));
    systems.put("BM25", query -> index.bm25(text(query), deepest + 1));
    systems.put("latest first", query -> latest());
    systems.put("random", this::shuffled);
  }

  private String text(int query) {
    return articles.get(query).article().text();
  }

  private List<Integer> byScore(int query, ToDoubleFunction<Evidence> score) {
    double[] scores =
        profiles.stream()
            .mapToDouble(p -> score.applyAsDouble(relatedness.evidence(profiles.get(query), p)))
            .toArray();
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
        .limit(deepest + 1L)
        .toList();
  }

  /**
   * Returns the newest first, undated ones last; without any dates, in reverse order of the set.
   */
  private List<Integer> latest() {
    return IntStream.range(0, articles.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                    (Integer i) -> articles.get(i).article().published().orElse(Instant.MIN))
                .thenComparing(Comparator.naturalOrder())
                .reversed())
        .limit(deepest + 1L)
        .toList();
  }

  private List<Integer> shuffled(int query) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, articles.size()).boxed().toList());
    Collections.shuffle(all, new Random(SEED + query));
    return all.subList(0, Math.min(all.size(), deepest + 1));
  }

  /** A measure of one ranking against the articles relevant to the query. */
  interface Measure {
    double of(List<Integer> ranking, Set<Integer> truth);
  }

  /**
   * Returns every system's mean of every measure with the bounds of its 95% interval.
   *
   * @param truth for each query, its relevant articles, never empty
   */
  List<Figure> measure(
      String task, String set, Map<Integer, Set<Integer>> truth, Map<String, Measure> measures)
      throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Ranking> system : systems.entrySet()) {
      Map<String, double[]> values = new LinkedHashMap<>();
      measures.keySet().forEach(name -> values.put(name, new double[truth.size()]));
      int n = 0;
      for (Map.Entry<Integer, Set<Integer>> query : truth.entrySet()) {
        List<Integer> ranking =
            system.getValue().of(query.getKey()).stream()
                .filter(i -> !i.equals(query.getKey()))
                .limit(deepest)
                .toList();
        for (Map.Entry<String, Measure> measure : measures.entrySet()) {
          values.get(measure.getKey())[n] = measure.getValue().of(ranking, query.getValue());
        }
        n++;
      }
      values.forEach(
          (name, each) -> {
            Bootstrap.Interval ends = Bootstrap.mean(each);
            double mean = java.util.Arrays.stream(each).average().orElse(0);
            figures.add(new Figure(task, set, system.getKey(), name, mean, each.length));
            figures.add(
                new Figure(
                    task, set, system.getKey(), name + ", 95% from", ends.low(), each.length));
            figures.add(
                new Figure(
                    task, set, system.getKey(), name + ", 95% to", ends.high(), each.length));
          });
    }
    return figures;
  }

  /** Precision at k: the number of relevant articles among the first {@code k}, divided by k. */
  static Measure precision(int k) {
    return (ranking, truth) -> (double) hits(ranking, truth, k) / k;
  }

  /** Recall at k: the share of the relevant articles that are among the first {@code k}. */
  static Measure recall(int k) {
    return (ranking, truth) -> (double) hits(ranking, truth, k) / truth.size();
  }

  private static long hits(List<Integer> ranking, Set<Integer> truth, int k) {
    return ranking.stream().limit(k).filter(truth::contains).count();
  }
}
