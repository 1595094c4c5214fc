// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.index.ExhaustiveSearch;
import org.nutgraf.internal.index.TimeRule;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Recency;
import org.nutgraf.related.RelatedArticle;

/**
 * Measures an index of a given size: time of a query, compared with {@code MoreLikeThis} over the
 * same texts in the same run, recall of the candidate search, indexing rate, and size on disk.
 * Query times are CPU times of one thread, so that other load on the machine does not count.
 */
public final class ScaleEvaluation {

  private static final int BEST = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final SyntheticArticles articles;
  private final int queries;
  private final int exact;

  /**
   * What was measured.
   *
   * @param articles number of articles in the index
   * @param addsPerSecond enriched articles added per second by one thread, including the wait for
   *     merges and the commit
   * @param bytesPerArticle bytes on disk per article, not counting the UTF-8 text
   * @param millis median CPU time in milliseconds to find the ten most related articles, with
   *     reasons
   * @param moreLikeThisMillis the same for MoreLikeThis with its defaults, which returns only ids
   * @param recall share of the top ten of an exhaustive search that were found, in [0, 1]
   */
  public record Row(
      int articles,
      double addsPerSecond,
      double bytesPerArticle,
      double millis,
      double moreLikeThisMillis,
      double recall) {}

  /**
   * Prepares a measurement.
   *
   * @param real enriched articles, at least 1
   * @param queries number of queries to time
   * @param exact number of queries to compare with an exhaustive search
   */
  public ScaleEvaluation(List<EnrichedArticle> real, int queries, int exact) {
    articles = new SyntheticArticles(real);
    this.queries = queries;
    this.exact = exact;
  }

  /**
   * Builds both indexes below {@code folder}, which must not exist yet, and measures them.
   *
   * @param size number of articles: the real ones, then synthetic variations
   */
  public Row measure(int size, Path folder) throws IOException {
    Path own = folder.resolve("nutgraf");
    long texts = 0;
    long nanos = 0;
    try (ArticleIndex index = ArticleIndex.open(own);
        MoreLikeThisIndex plain =
            new MoreLikeThisIndex(FSDirectory.open(folder.resolve("more-like-this")))) {
      for (int i = 0; i < size; i++) {
        EnrichedArticle article = articles.get(i);
        String text = article.article().text();
        texts += text.getBytes(StandardCharsets.UTF_8).length;
        long start = THREADS.getCurrentThreadCpuTime();
        index.add(article);
        nanos += THREADS.getCurrentThreadCpuTime() - start;
        plain.add(text);
      }
      long start = System.nanoTime();
      index.commitAndMerge();
      nanos += System.nanoTime() - start;
      plain.commit();
      return row(index, own, plain, size, new double[] {nanos / 1e9, bytes(own) - texts});
    }
  }

  private Row row(
      ArticleIndex index, Path folder, MoreLikeThisIndex plain, int size, double[] built)
      throws IOException {
    int[] asked = IntStream.range(0, queries).map(i -> (int) ((long) i * size / queries)).toArray();
    time(asked, article -> index.related(article, BEST, Recency.gentle()));
    double[] ours = time(asked, article -> index.related(article, BEST, Recency.gentle()));
    time(asked, article -> plain.moreLikeThis(article.article().text(), BEST + 1));
    double[] theirs =
        time(asked, article -> plain.moreLikeThis(article.article().text(), BEST + 1));
    return new Row(
        size,
        size / built[0],
        built[1] / size,
        median(ours),
        median(theirs),
        recall(index, folder, asked));
  }

  private double recall(ArticleIndex index, Path folder, int[] asked) throws IOException {
    try (ExhaustiveSearch every = ExhaustiveSearch.open(folder)) {
      return recall(index, every, asked);
    }
  }

  private double recall(ArticleIndex index, ExhaustiveSearch every, int[] asked)
      throws IOException {
    int found = 0;
    int all = 0;
    for (int i = 0; i < Math.min(exact, asked.length); i++) {
      EnrichedArticle article = articles.get(asked[(int) ((long) i * asked.length / exact)]);
      Set<String> truth =
          new HashSet<>(every.ids(article, BEST, TimeRule.fading(Recency.gentle()::factor)));
      all += truth.size();
      truth.retainAll(
          index.related(article, BEST, Recency.gentle()).stream().map(RelatedArticle::id).toList());
      found += truth.size();
    }
    return all == 0 ? 0 : (double) found / all;
  }

  private interface Search {
    List<?> of(EnrichedArticle article) throws IOException;
  }

  /** Returns the CPU time of every query in milliseconds. */
  private double[] time(int[] asked, Search search) throws IOException {
    double[] millis = new double[asked.length];
    for (int i = 0; i < asked.length; i++) {
      EnrichedArticle article = articles.get(asked[i]);
      long start = THREADS.getCurrentThreadCpuTime();
      List<?> found = search.of(article);
      millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
      if (found.size() > BEST + 1) {
        throw new IllegalStateException("search must find at most " + (BEST + 1));
      }
    }
    return millis;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
