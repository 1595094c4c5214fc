// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.Optional;

/**
 * A place of the table of places.
 *
 * @param kind what it is
 * @param code ISO 3166-1 code of its country
 * @param subdivision the subdivision that it is in, or that it is; empty if unknown
 * @param population number of inhabitants, of a subdivision those of its known towns; 0 if unknown
 * @param point its position, for a subdivision or an island that of its main town, if known
 * @param geonamesId GeoNames id of a town; 0 for other places
 */
public record Place(
    Kind kind,
    String code,
    Optional<Subdivision> subdivision,
    int population,
    Optional<Point> point,
    int geonamesId) {

  /** The kinds of places. */
  public enum Kind {
    /** A town, village or district of a town. */
    TOWN,
    /** A state, province or other subdivision of a country. */
    SUBDIVISION,
    /** An island or a region that is not a subdivision by this name. */
    REGION
  }

  /**
   * A subdivision of a country.
   *
   * @param code ISO 3166-2 code
   * @param name English name
   */
  public record Subdivision(String code, String name) {}

  /**
   * A position on Earth.
   *
   * @param latitude degrees north, in [-90, 90], to three decimals
   * @param longitude degrees east, in [-180, 180], to three decimals
   */
  public record Point(double latitude, double longitude) {}

  /** Returns whether the place is in the subdivision, or is it. */
  public boolean isIn(String subdivisionCode) {
    return subdivision.isPresent() && subdivision.get().code().equals(subdivisionCode);
  }
}
