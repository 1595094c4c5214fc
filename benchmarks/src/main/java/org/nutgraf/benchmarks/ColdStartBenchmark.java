// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.concurrent.TimeUnit;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to load every model and enrich the first article, without warm-up, in a running process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class ColdStartBenchmark {

  private static final int WORDS = 800;

  /** Loads the models, enriches an article and closes the models. */
  @Benchmark
  public EnrichedArticle firstArticle() {
    try (Enricher enricher = Enricher.english()) {
      return enricher.enrich(Articles.ofWords(WORDS, 1));
    }
  }
}
