// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Time from text to result, compared with CoreNLP's pipeline, and the cost of a million articles.
 */
final class PipelineSection extends ReportSection {

  private static final double HOUR = 3.6e6;
  private static final double MILLION = 1e6;
  private static final String STOCK = "CoreNLP, `tokenize,pos,lemma,ner`";
  private static final String ENTITIES = "people, organisations, countries";
  private static final String TRANSFORMER = "names by the transformer";
  private static final String FULL = "full enrichment";

  private final Results results;
  private final Path pictures;
  private final double coreHour;

  /** A time in milliseconds and half the width of its confidence interval. */
  private record Time(double mean, double error) {

    static Time of(Measurement m) {
      return new Time(m.milliseconds(), m.errorMilliseconds());
    }

    String text() {
      return Table.number(mean) + (error == 0 ? "" : " ± " + Table.number(error));
    }
  }

  PipelineSection(Results results, Path pictures, double coreHour) {
    this.results = results;
    this.pictures = pictures;
    this.coreHour = coreHour;
  }

  @Override
  String text() throws IOException {
    Map<String, Time> written = written();
    if (!written.containsKey(FULL)) {
      return "";
    }
    Map<String, Time> real = real();
    StringBuilder text =
        new StringBuilder(
            heading(
                "From text to result",
                "An article of 800 words. The stock pipeline also finds parts of speech, lemmas,"
                    + " dates, numbers and finer types; with names alone it is told to leave out"
                    + " what can be left out. Ours finds countries and ids beside names, in full"
                    + " enrichment topics and a vector too."));
    text.append(table(written, real));
    Map<String, Double> perSecond = new LinkedHashMap<>();
    written.forEach((work, time) -> perSecond.put(work.replace("`", ""), 1e3 / time.mean));
    String title = "Written articles of 800 words a second, one core";
    Plots.bars(pictures.resolve("throughput.svg"), title, "articles a second", perSecond);
    text.append(picture("throughput", title));
    return text.append(cost(real.containsKey(FULL) ? real : written)).toString();
  }

  private Table table(Map<String, Time> written, Map<String, Time> real) {
    Table table =
        new Table(
            "work",
            "ms, written",
            "times as fast as CoreNLP",
            "ms, real",
            "times as fast as CoreNLP");
    written.forEach(
        (work, time) ->
            table.row(
                work,
                time.text(),
                ratio(written, time),
                real.containsKey(work) ? real.get(work).text() : "",
                real.containsKey(work) ? ratio(real, real.get(work)) : ""));
    compareAll("written", written);
    compareAll("real", real);
    return table;
  }

  private static String ratio(Map<String, Time> times, Time time) {
    return times.containsKey(STOCK) ? Table.number(times.get(STOCK).mean / time.mean) : "";
  }

  private void compareAll(String articles, Map<String, Time> times) {
    for (String work : List.of(ENTITIES, TRANSFORMER, FULL)) {
      times.forEach(
          (peer, time) -> {
            if (peer.startsWith("CoreNLP") && times.containsKey(work)) {
              compare(work + ", 800 words, " + articles, times.get(work).mean, peer, time.mean);
            }
          });
    }
  }

  /**
   * Returns the times on generated articles; Nutgraf is run before and after the peers, and the
   * mean of both is used.
   */
  private Map<String, Time> written() throws IOException {
    return times(
        "stock-corenlp", "transformer", List.of("enrichment", "enrichment-again"), "WRITTEN");
  }

  private Map<String, Time> real() throws IOException {
    return times("stock-news", "transformer-news", List.of("enrichment-news"), "NEWS");
  }

  private Map<String, Time> times(
      String stock, String transformer, List<String> enrichment, String source) throws IOException {
    Map<String, Time> times = new LinkedHashMap<>();
    for (Measurement m : results.of(stock)) {
      boolean extras = !m.params().getOrDefault("extras", "true").equals("false");
      times.put(extras ? STOCK : "CoreNLP, the same with names alone", Time.of(m));
    }
    for (Measurement m : results.of(transformer)) {
      times.put(TRANSFORMER, Time.of(m));
    }
    mean(enrichment, "fullEnrichment", source).ifPresent(time -> times.put(FULL, time));
    mean(enrichment, "entities", source).ifPresent(time -> times.put(ENTITIES, time));
    return times;
  }

  private Optional<Time> mean(List<String> suites, String method, String source)
      throws IOException {
    Map<String, String> params = Map.of("words", "800", "source", source);
    List<Measurement> all = new ArrayList<>();
    for (String suite : suites) {
      results.find(suite, "EnrichmentBenchmark." + method, params).ifPresent(all::add);
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    double sum = all.stream().mapToDouble(Measurement::milliseconds).sum();
    double error = all.stream().mapToDouble(Measurement::errorMilliseconds).max().orElse(0);
    return Optional.of(new Time(sum / all.size(), error));
  }

  private String cost(Map<String, Time> times) {
    Table table = new Table("work", "core hours", "price");
    times.forEach(
        (work, time) -> {
          double hours = time.mean * MILLION / HOUR;
          table.row(work, Table.number(hours), Table.number(hours * coreHour));
        });
    return heading(
            "Cost of a million articles",
            "Of 800 words, real where they were measured, on one core at "
                + coreHour
                + " an hour, from the times above.")
        + table;
  }
}
