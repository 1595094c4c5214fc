// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Time to search for related articles by size of the archive, compared with peers. */
final class SearchSection extends ReportSection {

  private static final String RELATED = "related articles";
  private static final String RAIL = "planned rail";
  private static final String MORE_LIKE_THIS = "MoreLikeThis";

  /** Display names of the benchmarks, in the order of the columns. */
  private static final Map<String, String> SEARCHES =
      ordered(
          "RelatedBenchmark.related",
          RELATED,
          "RelatedBenchmark.rail",
          RAIL,
          "RelatedBenchmark.moreLikeThis",
          MORE_LIKE_THIS,
          "RelatedBenchmark.bm25",
          "BM25 of all words",
          "RelatedBenchmark.cosineOfAll",
          "cosine of all vectors");

  private final Results results;
  private final Path pictures;
  private List<Measurement> measured = List.of();

  SearchSection(Results results, Path pictures) {
    this.results = results;
    this.pictures = pictures;
  }

  @Override
  String text() throws IOException {
    List<Measurement> all = results.of("related");
    if (all.isEmpty()) {
      return "";
    }
    measured = all;
    Map<String, Map<Integer, Double>> lines = lines(all);
    String title = "Search by size of the archive";
    Plots.lines(pictures.resolve("related.svg"), title, "articles", "ms", lines);
    return heading(
            "Related articles",
            "The ten best of an archive, warm, in milliseconds. Ours give scores and reasons, the"
                + " others numbers alone. The archive is varied from the written articles, whose few"
                + " words stand in most of them: our search passes over such words, `MoreLikeThis`"
                + " and BM25 do not. Over real news `MoreLikeThis` is the faster;"
                + " [related articles](related.md) has those figures.")
        + table(lines)
        + picture("related", title);
  }

  private static Map<String, Map<Integer, Double>> lines(List<Measurement> all) {
    Map<String, Map<Integer, Double>> lines = new LinkedHashMap<>();
    SEARCHES.values().forEach(name -> lines.put(name, new TreeMap<>()));
    for (Measurement m : all) {
      int size = Integer.parseInt(m.params().get("articles"));
      lines.get(SEARCHES.get(m.benchmark())).put(size, m.milliseconds());
    }
    return lines;
  }

  private Table table(Map<String, Map<Integer, Double>> lines) {
    List<String> columns = new ArrayList<>(List.of("articles"));
    columns.addAll(lines.keySet());
    columns.add("ours as a multiple of MoreLikeThis");
    Table table = new Table(columns.toArray(String[]::new));
    TreeSet<Integer> sizes = new TreeSet<>();
    lines.values().forEach(line -> sizes.addAll(line.keySet()));
    for (int size : sizes) {
      List<String> cells = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d", size)));
      lines.values().forEach(line -> cells.add(Table.number(line.get(size))));
      double ours = lines.get(RELATED).get(size);
      cells.add(Table.number(ours / lines.get(MORE_LIKE_THIS).get(size)));
      table.row(cells.toArray(String[]::new));
      comparePeers(lines, size, ours);
      compareBytes(size);
    }
    return table;
  }

  private void compareBytes(int size) {
    Map<String, String> params = Map.of("articles", Integer.toString(size));
    double ours = bytes("RelatedBenchmark.related", params);
    double theirs = bytes("RelatedBenchmark.moreLikeThis", params);
    if (ours > 0 && theirs > 0) {
      String work = String.format(Locale.ROOT, "bytes of a search out of %,d", size);
      compare(work, ours, MORE_LIKE_THIS, theirs);
    }
  }

  private double bytes(String benchmark, Map<String, String> params) {
    return measured.stream()
        .filter(m -> m.benchmark().equals(benchmark))
        .filter(m -> m.params().entrySet().containsAll(params.entrySet()))
        .flatMap(m -> m.bytes().stream())
        .findFirst()
        .orElse(0.0);
  }

  private void comparePeers(Map<String, Map<Integer, Double>> lines, int size, double ours) {
    String work = String.format(Locale.ROOT, "related articles out of %,d", size);
    lines.forEach(
        (name, line) -> {
          if (!name.equals(RELATED) && !name.equals(RAIL)) {
            compare(work, ours, name, line.get(size));
          }
        });
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
