// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;
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

/** Time to read and write one article in the formats of batch processing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FormatBenchmark {

  @Param({"800"})
  private int words;

  private EnrichedArticle enriched;
  private byte[] jsonLine;
  private byte[] page;

  /** Enriches an article and writes it in each format. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Article article = Articles.ofWords(words, 1);
    try (Enricher enricher = Enricher.english()) {
      enriched = enricher.enrich(article);
    }
    jsonLine = written().getBytes(StandardCharsets.UTF_8);
    String paragraphs =
        "<p>"
            + article.body().replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p>\n<p>")
            + "</p>";
    String menu = "<li><a href=\"/section\">Section</a></li>".repeat(40);
    page =
        ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                + article.title()
                + "</title></head><body><nav><ul>"
                + menu
                + "</ul></nav><article><h1>"
                + article.title()
                + "</h1>"
                + paragraphs
                + "</article><footer><ul>"
                + menu
                + "</ul></footer></body></html>")
            .getBytes(StandardCharsets.UTF_8);
  }

  private String written() throws IOException {
    StringWriter out = new StringWriter();
    try (ResultWriter writer = ResultWriters.jsonLines(out)) {
      writer.write(enriched, Optional.empty());
    }
    return out.toString();
  }

  /** Writes an enriched article as a line of JSON. */
  @Benchmark
  public String writeJson() throws IOException {
    return written();
  }

  /** Reads an article from a line of JSON. */
  @Benchmark
  public Article readJson() throws IOException {
    return first(jsonLine, ArticleReaders.Format.JSONL);
  }

  /** Extracts an article from a page with menus. */
  @Benchmark
  public Article readPage() throws IOException {
    return first(page, ArticleReaders.Format.HTML);
  }

  private static Article first(byte[] bytes, ArticleReaders.Format format) throws IOException {
    try (ArticleReader reader =
        ArticleReaders.open(new ByteArrayInputStream(bytes), "benchmark", format)) {
      return reader.next().orElseThrow();
    }
  }
}
