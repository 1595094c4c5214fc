// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.training.data.Supplement;

/**
 * Builds the table of cities from {@code cities.tsv} (GeoNames, CC BY 4.0): one line per name with
 * the countries that have a city of that name, by descending population.
 */
public final class CityTableBuilder {

  private static final String HEAD =
      "# nutgraf-cities 1\n"
          + "# GeoNames (geonames.org), CC BY 4.0\n"
          + "# name, then country:population in thousands, largest first\n";

  private CityTableBuilder() {}

  /**
   * Reads the source and returns the table's text.
   *
   * @param file lines of name, country code, region code and population
   * @throws IOException if the file cannot be read or a line is malformed
   */
  public static String build(Path file) throws IOException {
    Map<String, Map<String, Integer>> cities = new TreeMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t");
      if (cells.length != 4) {
        throw new IOException("city line must have 4 fields, had " + cells.length + ": " + line);
      }
      int thousands = Integer.parseInt(cells[3].strip()) / 1000;
      String name = cells[0].strip().replace('’', '\'');
      cities.computeIfAbsent(name, key -> new TreeMap<>()).merge(cells[1], thousands, Math::max);
    }
    addSupplement(cities);
    StringBuilder table = new StringBuilder(HEAD);
    cities.forEach((name, countries) -> table.append(line(name, countries)));
    return table.toString();
  }

  private static void addSupplement(Map<String, Map<String, Integer>> cities) throws IOException {
    for (String line : Supplement.lines("city-supplement.tsv")) {
      String[] cells = line.split("\t");
      if (cells.length != 3) {
        throw new IOException("supplement line must have 3 fields, had " + cells.length);
      }
      cities
          .computeIfAbsent(cells[0], key -> new TreeMap<>())
          .merge(cells[1], Integer.parseInt(cells[2]), Math::max);
    }
  }

  private static String line(String name, Map<String, Integer> countries) {
    List<String> cells =
        countries.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> city) -> -city.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(city -> city.getKey() + ":" + city.getValue())
            .toList();
    return name + "\t" + String.join("|", cells) + "\n";
  }
}
