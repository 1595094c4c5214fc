// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Time from start to the first article, memory, and load times within a process. */
final class StartSection extends ReportSection {

  private final Results results;
  private final Path pictures;

  StartSection(Results results, Path pictures) {
    this.results = results;
    this.pictures = pictures;
  }

  @Override
  String text() throws IOException {
    List<Start> starts = results.starts("starts");
    List<Measurement> loads = new ArrayList<>(results.of("model-load"));
    loads.addAll(results.of("cold-start"));
    if (starts.isEmpty() && loads.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder(
            heading(
                "Start and memory",
                "From the start of a Java process to its first article of 800 words, the middle of"
                    + " five; heap after it and a collection; the most memory the process held,"
                    + " with 3 GB of heap allowed. Our networks lie outside the heap, CoreNLP's"
                    + " models within it: the memory held is the fairer figure."));
    if (!starts.isEmpty()) {
      text.append(startTable(starts));
      compareStarts(starts);
    }
    if (!loads.isEmpty()) {
      Table load = new Table("work, in a Java process that has started", "ms");
      loads.forEach(m -> load.row("`" + m.label() + "`", Table.time(m)));
      text.append('\n').append(load);
    }
    return text.toString();
  }

  private String startTable(List<Start> starts) throws IOException {
    Table table = new Table("configuration", "start ms", "heap MB", "resident MB");
    Map<String, Double> heaps = new LinkedHashMap<>();
    for (Start start : starts) {
      table.row(
          start.system(),
          Table.number(start.median()),
          Table.megabytes(start.heapBytes()),
          Table.megabytes(start.residentBytes()));
      heaps.put(start.system(), start.heapBytes() / 1e6);
    }
    String title = "Heap after load and the first article";
    Plots.bars(pictures.resolve("memory.svg"), title, "MB", heaps);
    return table + picture("memory", title);
  }

  private void compareStarts(List<Start> starts) {
    Optional<Start> stock =
        starts.stream().filter(start -> start.system().equals("stock CoreNLP")).findFirst();
    if (stock.isEmpty()) {
      return;
    }
    Start peer = stock.get();
    for (Start start : starts) {
      if (start != peer) {
        String system = "`" + start.system() + "`";
        String name = "CoreNLP's pipeline";
        compare("start to first article, " + system, start.median(), name, peer.median());
        compare("heap, " + system, start.heapBytes(), name, peer.heapBytes());
        compare("memory held, " + system, start.residentBytes(), name, peer.residentBytes());
      }
    }
  }
}
