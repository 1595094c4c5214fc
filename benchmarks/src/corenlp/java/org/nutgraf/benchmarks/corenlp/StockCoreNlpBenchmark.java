// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.corenlp;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.nutgraf.Article;
import org.nutgraf.benchmarks.ArticleSource;
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
 * Time of CoreNLP's stock pipeline up to named entities, as its documentation sets it up, and with
 * names alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class StockCoreNlpBenchmark {

  @Param({"800"})
  private int words;

  @Param({"WRITTEN"})
  private ArticleSource source;

  /** Whether dates, numbers and finer types are found as well, as they are by default. */
  @Param({"true", "false"})
  private boolean extras;

  private StanfordCoreNLP pipeline;
  private List<String> texts;
  private int next;

  /** Loads the models and writes the articles. */
  @Setup(Level.Trial)
  public void load() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    if (!extras) {
      for (String extra :
          List.of("applyFineGrained", "useSUTime", "applyNumericClassifiers", "buildEntityMentions")) {
        properties.setProperty("ner." + extra, "false");
      }
    }
    pipeline = new StanfordCoreNLP(properties);
    texts = source.articles(words, source.count()).stream().map(Article::text).toList();
  }

  /** Sentences, tokens, parts of speech, lemmas, names. */
  @Benchmark
  public CoreDocument stockPipeline() {
    return pipeline.processToCoreDocument(texts.get(next++ % texts.size()));
  }
}
