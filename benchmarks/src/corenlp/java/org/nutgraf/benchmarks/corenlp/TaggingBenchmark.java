// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.corenlp;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import opennlp.tools.namefind.NameFinderME;
import org.nutgraf.benchmarks.Articles;
import org.nutgraf.benchmarks.StockNameFinder;
import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityTagger;
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
 * Time to tag the names of an article whose sentences and tokens are there already: our models,
 * OpenNLP's name finder and CoreNLP's three-class model on the same tokens, one core.
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

  @Param({"opennlp", "transformer", "namefinder", "corenlp"})
  private String engine;

  private ToIntFunction<AnalyzedText> tagger;
  private List<AnalyzedText> texts;

  /** Loads the model and divides the articles into tokens. */
  @Setup(Level.Trial)
  public void load() {
    EntityEngine ours = OpenNlp.english();
    texts = analyzed(ours, 0);
    tagger =
        switch (engine) {
          case "opennlp" -> counting(ours.tagger());
          case "transformer" -> counting(Transformer.english().tagger());
          case "namefinder" -> stockFinder(ours);
          default -> counting(CoreNlp.english().tagger());
        };
  }

  private ToIntFunction<AnalyzedText> stockFinder(EntityEngine ours) {
    NameFinderME finder =
        StockNameFinder.taughtBy(ours.tagger(), analyzed(ours, 100)).finder();
    Map<AnalyzedText, List<String[]>> prepared = new IdentityHashMap<>();
    texts.forEach(text -> prepared.put(text, StockNameFinder.sentences(text)));
    return text -> StockNameFinder.count(finder, prepared.get(text));
  }

  private List<AnalyzedText> analyzed(EntityEngine engine, long seed) {
    return LongStream.range(seed, seed + ARTICLES)
        .mapToObj(of -> Articles.ofWords(words, of).text())
        .map(engine.analyzer()::analyze)
        .toList();
  }

  private static ToIntFunction<AnalyzedText> counting(EntityTagger tagger) {
    return text -> tagger.tag(text).size();
  }

  /** Tags all articles; the time is that of one. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int tag() {
    int found = 0;
    for (AnalyzedText text : texts) {
      found += tagger.applyAsInt(text);
    }
    return found;
  }
}
