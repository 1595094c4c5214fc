// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.Mention;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.topic.Topic;
import org.nutgraf.topic.TopicClassifier;
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

/** Time of each stage for one article, given the results of earlier stages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageBenchmark {

  private static final int ARTICLES = 16;

  @Param({"250", "800", "3000"})
  private int words;

  private EntityEngine engine;
  private TextEncoder encoder;
  private TopicClassifier classifier;
  private List<String> texts;
  private List<AnalyzedText> analyzed;
  private List<SemanticVector> vectors;
  private int next;

  /** Loads the models and prepares the articles. */
  @Setup(Level.Trial)
  public void load() {
    engine = OpenNlp.english();
    encoder = TextEncoder.bgeSmallEnglish();
    classifier = TopicClassifier.mediaTopics();
    texts =
        LongStream.range(0, ARTICLES)
            .mapToObj(seed -> Articles.ofWords(words, seed).text())
            .toList();
    analyzed = texts.stream().map(engine.analyzer()::analyze).toList();
    vectors = IntStream.range(0, ARTICLES).mapToObj(i -> encoder.encode(texts.get(i))).toList();
  }

  /** Closes the encoder. */
  @TearDown(Level.Trial)
  public void close() {
    encoder.close();
  }

  private int nextArticle() {
    return next++ % ARTICLES;
  }

  /** Splits sentences and tokens. */
  @Benchmark
  public AnalyzedText analysis() {
    return engine.analyzer().analyze(texts.get(nextArticle()));
  }

  /** Tags people, organisations and places. */
  @Benchmark
  public List<Mention> tagging() {
    return engine.tagger().tag(analyzed.get(nextArticle()));
  }

  /** Encodes the beginning of the text. */
  @Benchmark
  public SemanticVector encoding() {
    return encoder.encode(texts.get(nextArticle()));
  }

  /** Classifies Media Topics, given the vector. */
  @Benchmark
  public List<Topic> topics() {
    int article = nextArticle();
    return classifier.classify(analyzed.get(article), vectors.get(article));
  }
}
