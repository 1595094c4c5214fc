// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cities of 15,000 people and more, by name. */
final class Cities {

  /** A city: country and population in thousands. */
  record City(String code, int thousands) {}

  private final Map<String, List<City>> byName = new HashMap<>();

  private Cities() {
    for (String[] row : Tables.rows("cities.tsv", "nutgraf-cities 1", 2)) {
      List<City> cities = byName.computeIfAbsent(Fold.fold(row[0]), key -> new ArrayList<>());
      for (String cell : row[1].split("\\|")) {
        int colon = cell.indexOf(':');
        cities.add(new City(cell.substring(0, colon), Integer.parseInt(cell.substring(colon + 1))));
      }
      cities.sort((a, b) -> b.thousands - a.thousands);
    }
  }

  static Cities standard() {
    return Holder.STANDARD;
  }

  /** Returns the cities of a name, largest first; without regard to accents and case. */
  List<City> named(String name) {
    return byName.getOrDefault(Fold.fold(name), List.of());
  }

  private static final class Holder {
    static final Cities STANDARD = new Cities();
  }
}
