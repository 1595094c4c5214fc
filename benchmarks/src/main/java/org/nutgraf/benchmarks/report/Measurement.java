// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A result of JMH.
 *
 * @param benchmark class and method, without the package
 * @param params parameters of the benchmark, by name
 * @param threads number of threads
 * @param mode JMH's short name: {@code avgt}, {@code thrpt}, {@code ss}
 * @param score the mean, in {@code unit}
 * @param error half the width of its 99.9% confidence interval; NaN if JMH reports none
 * @param unit unit of the score, for example {@code ms/op}
 * @param bytes bytes allocated per operation, if measured
 */
record Measurement(
    String benchmark,
    Map<String, String> params,
    int threads,
    String mode,
    double score,
    double error,
    String unit,
    Optional<Double> bytes) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** Parses JMH's array of results. */
  static List<Measurement> all(JsonNode results) {
    List<Measurement> all = new ArrayList<>();
    for (JsonNode result : results) {
      Map<String, String> params = new TreeMap<>();
      result.path("params").properties().forEach(e -> params.put(e.getKey(), text(e)));
      String[] name = result.path("benchmark").asText().split("\\.");
      if (name.length < 2) {
        throw new IllegalArgumentException(
            "file must contain JMH results, each with the name of a benchmark");
      }
      JsonNode primary = result.path("primaryMetric");
      JsonNode bytes = result.path("secondaryMetrics").path(ALLOCATED).path("score");
      all.add(
          new Measurement(
              name[name.length - 2] + "." + name[name.length - 1],
              params,
              result.path("threads").asInt(1),
              result.path("mode").asText(),
              primary.path("score").asDouble(),
              primary.path("scoreError").asDouble(Double.NaN),
              primary.path("scoreUnit").asText(),
              bytes.isNumber() ? Optional.of(bytes.asDouble()) : Optional.empty()));
    }
    return all;
  }

  private static String text(Map.Entry<String, JsonNode> entry) {
    return entry.getValue().asText();
  }

  /** Returns the name with the parameters, for example {@code A.run words=800}. */
  String label() {
    StringBuilder label = new StringBuilder(benchmark);
    params.forEach((name, value) -> label.append(' ').append(name).append('=').append(value));
    if (threads > 1) {
      label.append(" threads=").append(threads);
    }
    return switch (mode) {
      case "thrpt" -> label.append(" throughput").toString();
      case "sample", "ss" -> label.append(' ').append(mode).toString();
      default -> label.toString();
    };
  }

  /** Returns the mean time of one operation in milliseconds, per thread. */
  double milliseconds() {
    String[] parts = unit.toLowerCase(Locale.ROOT).split("/");
    boolean throughput = parts[0].equals("ops");
    double of =
        switch (parts[throughput ? parts.length - 1 : 0]) {
          case "day" -> 864e5;
          case "hr" -> 36e5;
          case "min" -> 6e4;
          case "s" -> 1e3;
          case "ms" -> 1;
          case "us" -> 1e-3;
          case "ns" -> 1e-6;
          default -> throw new IllegalStateException("unit must be a time of JMH, was " + unit);
        };
    return throughput ? of / score : of * score;
  }

  /** Returns {@link #error} as a share of the score, 0 if JMH reports none. */
  double relativeError() {
    return Double.isNaN(error) || score == 0 ? 0 : error / score;
  }

  /** Returns {@link #error} in milliseconds, 0 if JMH reports none. */
  double errorMilliseconds() {
    return milliseconds() * relativeError();
  }
}
