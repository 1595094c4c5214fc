// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.related.Recency;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.related.Relatedness;
import org.nutgraf.training.related.MoreLikeThisIndex;
import org.nutgraf.training.related.SyntheticArticles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to search for related articles, compared with Lucene's {@code MoreLikeThis} with its
 * defaults, BM25 with every word of the article, and exhaustive cosine similarity, over the same
 * archive.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RelatedBenchmark {

  private static final int BEST = 10;

  /** Number of articles to add, cyclically. */
  private static final int ADDED = 2_000;

  private static final int QUERIES = 64;
  private static final int CANDIDATES = 50;

  @Param({"1000", "15000", "100000"})
  private int articles;

  private SyntheticArticles archive;
  private SearchableArchive searchable;
  private ArticleIndex index;
  private ArticleIndex growing;
  private List<EnrichedArticle> more;
  private MoreLikeThisIndex plain;
  private float[][] vectors;
  private List<EnrichedArticle> queries;
  private List<EnrichedArticle> candidates;
  private Relatedness relatedness;
  private int next;
  private int added;

  /** Builds the indexes. */
  @Setup(Level.Trial)
  public void build() throws IOException {
    archive = SyntheticArchive.open();
    growing = ArticleIndex.inMemory();
    more = IntStream.range(articles, articles + ADDED).mapToObj(archive::get).toList();
    searchable = SearchableArchive.of(archive, articles);
    index = searchable.index();
    plain = searchable.plain();
    vectors = new float[articles][];
    for (int i = 0; i < articles; i++) {
      vectors[i] = archive.get(i).vector().orElseThrow().toArray();
    }
    queries =
        IntStream.range(0, QUERIES)
            .mapToObj(i -> archive.get((int) ((long) i * articles / QUERIES)))
            .toList();
    candidates =
        IntStream.range(0, CANDIDATES).mapToObj(i -> archive.get(i * 7 % articles)).toList();
    relatedness = Relatedness.english();
  }

  /** Closes the indexes. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    searchable.close();
    growing.close();
  }

  private EnrichedArticle nextQuery() {
    return queries.get(next++ % QUERIES);
  }

  /** Searches for the ten most related articles, with scores and reasons. */
  @Benchmark
  public List<RelatedArticle> related() throws IOException {
    return index.related(nextQuery(), BEST, Recency.gentle());
  }

  /** Plans a rail. */
  @Benchmark
  public List<RelatedArticle> rail() throws IOException {
    return Rail.standard().plan(index, nextQuery());
  }

  /** Ranks fifty candidates without an index. */
  @Benchmark
  public List<RelatedArticle> rankFifty() {
    return relatedness.rank(nextQuery(), candidates);
  }

  /** Adds or replaces an article; the cost of merging vectors is not included. */
  @Benchmark
  public void add() throws IOException {
    growing.add(more.get(added++ % ADDED));
  }

  /** Searches by MoreLikeThis with its defaults; returns ten document numbers. */
  @Benchmark
  public List<Integer> moreLikeThis() throws IOException {
    return plain.moreLikeThis(nextQuery().article().text(), BEST);
  }

  /** Searches by BM25 with every word; returns ten document numbers. */
  @Benchmark
  public List<Integer> bm25() throws IOException {
    return plain.bm25(nextQuery().article().text(), BEST);
  }

  /** Searches all vectors exhaustively for the ten nearest, using Lucene's dot product. */
  @Benchmark
  public List<Integer> cosineOfAll() {
    float[] query = nextQuery().vector().orElseThrow().toArray();
    PriorityQueue<float[]> best = new PriorityQueue<>((a, b) -> Float.compare(a[0], b[0]));
    for (int i = 0; i < vectors.length; i++) {
      float product = VectorUtil.dotProduct(query, vectors[i]);
      if (best.size() < BEST || product > best.element()[0]) {
        best.add(new float[] {product, i});
        if (best.size() > BEST) {
          best.remove();
        }
      }
    }
    return best.stream().map(found -> (int) found[1]).toList();
  }
}
