// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.corenlp;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.nutgraf.benchmarks.Articles;
import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.Mention;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.transformer.Transformer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to tag the names of an article whose sentences and tokens are there already: our models and
 * CoreNLP's three-class model on the same tokens, one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TaggingBenchmark {

  private static final int ARTICLES = 16;

  @Param({"800"})
  private int words;

  @Param({"opennlp", "transformer", "corenlp"})
  private String engine;

  private EntityTagger tagger;
  private List<AnalyzedText> texts;

  /** Loads the model and divides the articles into tokens. */
  @Setup(Level.Trial)
  public void load() {
    EntityEngine ours = OpenNlp.english();
    tagger =
        switch (engine) {
          case "opennlp" -> ours.tagger();
          case "transformer" -> Transformer.english().tagger();
          default -> CoreNlp.english().tagger();
        };
    texts =
        LongStream.range(0, ARTICLES)
            .mapToObj(seed -> Articles.ofWords(words, seed).text())
            .map(ours.analyzer()::analyze)
            .toList();
  }

  /** Tags all articles; the time is that of one. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int tag() {
    int found = 0;
    for (AnalyzedText text : texts) {
      List<Mention> mentions = tagger.tag(text);
      found += mentions.size();
    }
    return found;
  }
}
