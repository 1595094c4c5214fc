// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nutgraf.entity.EntityType;

/** Formats the figures of {@link TagEvaluation} as one Markdown table with a row per system. */
public final class TagTable {

  private static final String EXPLANATION =
      """
      A tag is right if its type and one of its surface forms, or a country's code, are an editor's.
      "Wrong or split" is the share of the tags shown that match nothing or show a thing once more;
      lower is better. "Editor's name" is the share of the things found that have the editor's name.
      """;

  /** The measures of each column. */
  private static final Map<String, List<String>> COLUMNS = columns();

  private TagTable() {}

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("F1", List.of("F1"));
    columns.put("wrong or split", List.of("wrong or split"));
    columns.put("editor's name", List.of("editor's name"));
    for (EntityType type : EntityType.values()) {
      columns.put(type + " P, R", List.of("P " + type, "R " + type));
    }
    columns.put("about P, R, F1", List.of("P about", "R about", "F1 about"));
    columns.put("main country", List.of("main country"));
    columns.put("story countries F1", List.of("F1 story countries"));
    return columns;
  }

  /** Returns whether a figure belongs in the table. */
  public static boolean holds(Figure figure) {
    return figure.task().equals(TagTally.TASK);
  }

  /**
   * Returns the table with its heading, or nothing if there are no figures.
   *
   * @param figures those that the table {@linkplain #holds holds}, all of one set
   */
  public static String markdown(List<Figure> figures) {
    if (figures.isEmpty()) {
      return "";
    }
    Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();
    int articles = 0;
    for (Figure figure : figures) {
      rows.computeIfAbsent(figure.system(), system -> new LinkedHashMap<>())
          .put(figure.measure(), figure);
      articles = figure.measure().equals("main country") ? figure.support() : articles;
    }
    StringBuilder out = new StringBuilder("### Tags an editor would publish\n\n");
    out.append(EXPLANATION);
    out.append("Measured on ").append(articles).append(" articles.\n");
    out.append("\n| engine | editor's tags | tags shown |");
    COLUMNS.keySet().forEach(column -> out.append(' ').append(column).append(" |"));
    out.append("\n| --- |").append(" ---: |".repeat(COLUMNS.size() + 2)).append('\n');
    rows.forEach((system, cells) -> out.append(row(system, cells)));
    return out.append('\n').toString();
  }

  private static String row(String system, Map<String, Figure> cells) {
    StringBuilder row = new StringBuilder("| ").append(system);
    row.append(" | ").append(cells.get("F1").support());
    row.append(" | ").append(cells.get("wrong or split").support()).append(" |");
    for (List<String> measures : COLUMNS.values()) {
      List<String> values = new ArrayList<>();
      for (String measure : measures) {
        if (cells.containsKey(measure)) {
          values.add(String.format(Locale.ROOT, " %.3f", cells.get(measure).value()));
        }
      }
      row.append(String.join(",", values)).append(" |");
    }
    return row.append('\n').toString();
  }
}
