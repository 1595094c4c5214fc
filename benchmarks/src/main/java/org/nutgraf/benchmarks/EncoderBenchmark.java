// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
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

/** Time of the encoder by number of tokens read and number of threads per text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EncoderBenchmark {

  private static final int ARTICLES = 16;
  private static final int WORDS = 800;

  @Param({"64", "128", "256", "512"})
  private int pieces;

  @Param({"1", "2"})
  private int encoderThreads;

  private TextEncoder encoder;
  private List<String> texts;
  private int next;

  /** Loads the encoder and generates articles longer than its input. */
  @Setup(Level.Trial)
  public void load() {
    encoder = TextEncoder.bgeSmallEnglish(encoderThreads, pieces);
    texts =
        LongStream.range(0, ARTICLES)
            .mapToObj(seed -> Articles.ofWords(WORDS, seed).text())
            .toList();
  }

  /** Closes the encoder. */
  @TearDown(Level.Trial)
  public void close() {
    encoder.close();
  }

  /** Encodes one article. */
  @Benchmark
  public SemanticVector encodePieces() {
    return encoder.encode(texts.get(next++ % ARTICLES));
  }
}
