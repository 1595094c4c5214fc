// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;

/**
 * Benchmarks that are run with the same settings and whose results are stored in one file.
 *
 * @param name name of the suite and its file
 * @param pattern regular expression for the names of the benchmarks
 * @param params values of benchmark parameters; those not given have the benchmark's own values
 * @param threads number of concurrent threads
 * @param mode JMH mode; the benchmark's own if empty
 */
record Suite(
    String name,
    String pattern,
    Map<String, List<String>> params,
    int threads,
    Optional<Mode> mode) {

  private static final String PEER = "org.nutgraf.benchmarks.corenlp.StockCoreNlpBenchmark";

  /** Returns all suites, with calibration at the beginning, in the middle and at the end. */
  static List<Suite> all(boolean news) {
    int cores = Runtime.getRuntime().availableProcessors();
    List<Suite> all = new ArrayList<>();
    all.add(of("calibration-1", "CalibrationBenchmark"));
    all.add(of("enrichment", "EnrichmentBenchmark"));
    if (hasCoreNlp()) {
      all.add(of("stock-corenlp", "StockCoreNlpBenchmark"));
      all.add(of("tagging", "TaggingBenchmark"));
      all.add(of("model-load", "ModelLoadBenchmark"));
    }
    all.add(of("transformer", "TransformerBenchmark"));
    all.add(of("enrichment-again", "EnrichmentBenchmark").with("words", "800"));
    if (news) {
      all.add(
          of("enrichment-news", "EnrichmentBenchmark").with("words", "800").with("source", "NEWS"));
      all.add(of("transformer-news", "TransformerBenchmark").with("source", "NEWS"));
      if (hasCoreNlp()) {
        all.add(of("stock-news", "StockCoreNlpBenchmark").with("source", "NEWS"));
      }
    }
    all.add(of("calibration-2", "CalibrationBenchmark"));
    all.add(throughput("one-thread", 1));
    all.add(throughput("two-threads", 2));
    if (cores > 2) {
      all.add(throughput("all-threads", cores));
    }
    all.add(of("stages", "StageBenchmark").with("words", "800"));
    all.add(of("formats", "FormatBenchmark"));
    all.add(of("encoder", "EncoderBenchmark"));
    all.add(of("cold-start", "ColdStartBenchmark"));
    all.add(of("related", "RelatedBenchmark\\.(related|rail|moreLikeThis|bm25|cosineOfAll)$"));
    all.add(of("ranking", "RelatedBenchmark\\.(rankFifty|add)$").with("articles", "1000"));
    all.add(of("calibration-3", "CalibrationBenchmark"));
    return all;
  }

  /** Returns the suites that are also run on other Java versions. */
  static List<Suite> ofOtherJava() {
    return List.of(
        of("enrichment", "EnrichmentBenchmark").with("words", "800"),
        of("related", "RelatedBenchmark\\.related$").with("articles", "15000"));
  }

  /** Returns whether the build included the peers of the profile {@code corenlp}. */
  static boolean hasCoreNlp() {
    try {
      Class.forName(PEER);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Suite throughput(String name, int threads) {
    return new Suite(
        name,
        "EnrichmentBenchmark",
        Map.of("words", List.of("800")),
        threads,
        Optional.of(Mode.Throughput));
  }

  private static Suite of(String name, String benchmark) {
    return new Suite(name, "\\b" + benchmark, Map.of(), 1, Optional.empty());
  }

  private Suite with(String param, String... values) {
    Map<String, List<String>> more = new java.util.TreeMap<>(params);
    more.put(param, List.of(values));
    return new Suite(name, pattern, more, threads, mode);
  }
}
