// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.resource.BundledTable;
import org.nutgraf.internal.text.NameNormalizer;

/** The cities with a population of at least 15,000, by name. */
public final class Cities {

  /** A city: ISO code of its country, and population in thousands. */
  public record City(String code, int thousands) {}

  private final Map<String, List<City>> byName = new HashMap<>();

  private Cities() {
    for (String[] row : BundledTable.rows("cities.tsv", "nutgraf-cities 1", 2)) {
      List<City> cities =
          byName.computeIfAbsent(NameNormalizer.fold(row[0]), key -> new ArrayList<>());
      for (String cell : row[1].split("\\|")) {
        int colon = cell.indexOf(':');
        cities.add(new City(cell.substring(0, colon), Integer.parseInt(cell.substring(colon + 1))));
      }
      cities.sort((a, b) -> b.thousands - a.thousands);
    }
  }

  public static Cities standard() {
    return Holder.STANDARD;
  }

  /** Returns the cities with the given name, largest first; accents and case are ignored. */
  public List<City> named(String name) {
    return byName.getOrDefault(NameNormalizer.fold(name), List.of());
  }

  private static final class Holder {
    static final Cities STANDARD = new Cities();
  }
}
