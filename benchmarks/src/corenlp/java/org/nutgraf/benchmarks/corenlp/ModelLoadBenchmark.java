// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.corenlp;

import java.util.concurrent.TimeUnit;
import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.opennlp.OpenNlp;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;


/**
 * Time to load the models of an entity engine in a fresh Java process: sentences, tokens and names
 * for ours, the three-class model for CoreNLP.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class ModelLoadBenchmark {

  @Param({"opennlp", "corenlp"})
  private String engine;

  /** Loads the models and makes the tagger. */
  @Benchmark
  public EntityTagger load() {
    return engine.equals("opennlp") ? OpenNlp.english().tagger() : CoreNlp.english().tagger();
  }
}
