// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
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

/** Time to enrich one article, with all stages and with entities only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EnrichmentBenchmark {

  /** Number of words; 0 is a headline without a body. */
  @Param({"0", "250", "800", "3000"})
  private int words;

  @Param({"WRITTEN"})
  private ArticleSource source;

  private Enricher full;
  private Enricher entitiesOnly;
  private List<Article> articles;
  private int next;

  /** Loads the models and creates the articles. */
  @Setup(Level.Trial)
  public void load() {
    full = Enricher.english();
    entitiesOnly = Enricher.builder().without(Stage.TOPICS).without(Stage.VECTOR).build();
    articles = source.articles(words, source.count());
  }

  /** Closes the models. */
  @TearDown(Level.Trial)
  public void close() {
    full.close();
    entitiesOnly.close();
  }

  private Article nextArticle() {
    return articles.get(next++ % articles.size());
  }

  /** Runs all stages. */
  @Benchmark
  public EnrichedArticle fullEnrichment() {
    return full.enrich(nextArticle());
  }

  /** Runs analysis, tagging, entity resolution and countries. */
  @Benchmark
  public EnrichedArticle entities() {
    return entitiesOnly.enrich(nextArticle());
  }
}
