// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Formats figures as Markdown tables: one per set, with a row per measure and a column per system.
 */
public final class FigureTable {

  private FigureTable() {}

  /** Returns the tables, with sets, measures and systems in the order of their first figure. */
  public static String markdown(List<Figure> figures) {
    Map<String, List<Figure>> bySet = new LinkedHashMap<>();
    for (Figure figure : figures) {
      bySet
          .computeIfAbsent(figure.task() + ": " + figure.set(), set -> new java.util.ArrayList<>())
          .add(figure);
    }
    StringBuilder out = new StringBuilder();
    bySet.forEach((set, of) -> table(out, set, of));
    return out.toString();
  }

  private static void table(StringBuilder out, String set, List<Figure> figures) {
    Set<String> systems = new LinkedHashSet<>();
    Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();
    for (Figure figure : figures) {
      systems.add(figure.system());
      rows.computeIfAbsent(figure.measure(), m -> new LinkedHashMap<>())
          .put(figure.system(), figure);
    }
    out.append("### ").append(set).append("\n\n| measure | on |");
    systems.forEach(system -> out.append(' ').append(system).append(" |"));
    out.append("\n| --- | ---: |").append(" ---: |".repeat(systems.size())).append('\n');
    rows.forEach(
        (measure, cells) -> {
          int support = cells.values().stream().mapToInt(Figure::support).max().orElse(0);
          out.append("| ").append(measure).append(" | ").append(support).append(" |");
          systems.forEach(system -> out.append(cell(cells.get(system))));
          out.append('\n');
        });
    out.append('\n');
  }

  private static String cell(Figure figure) {
    return figure == null ? " |" : String.format(Locale.ROOT, " %.3f |", figure.value());
  }
}
