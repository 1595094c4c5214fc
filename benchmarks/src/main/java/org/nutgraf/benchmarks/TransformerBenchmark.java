// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nutgraf.Article;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.Mention;
import org.nutgraf.transformer.Transformer;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of the transformer engine from text to names, including sentence and token splitting, on one
 * core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TransformerBenchmark {

  @Param({"800"})
  private int words;

  @Param({"WRITTEN"})
  private ArticleSource source;

  private EntityEngine engine;
  private List<String> texts;
  private int next;

  /** Loads the model and creates the articles. */
  @Setup(Level.Trial)
  public void load() {
    engine = Transformer.english();
    texts = source.articles(words, source.count()).stream().map(Article::text).toList();
  }

  /** Splits sentences and tokens and tags names. */
  @Benchmark
  public List<Mention> transformerNames() {
    return engine.tagger().tag(engine.analyzer().analyze(texts.get(next++ % texts.size())));
  }
}
