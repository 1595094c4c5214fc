// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** The cities with a population of at least 15,000, by name. */
public final class Cities {

  private static final int MIN_POPULATION = 15_000;

  /** A city: ISO code of its country, and population in thousands. */
  public record City(String code, int thousands) {}

  private static final Cities STANDARD = new Cities();

  private Cities() {}

  public static Cities standard() {
    return STANDARD;
  }

  /**
   * Returns the largest city with the given name of each country, largest first; accents and case
   * are ignored.
   */
  public List<City> named(String name) {
    List<City> cities = new ArrayList<>();
    for (Place place : Places.standard().named(name)) {
      if (place.kind() == Place.Kind.TOWN
          && place.population() >= MIN_POPULATION
          && cities.stream().noneMatch(city -> city.code().equals(place.code()))) {
        cities.add(new City(place.code(), place.population() / 1000));
      }
    }
    return cities;
  }
}
