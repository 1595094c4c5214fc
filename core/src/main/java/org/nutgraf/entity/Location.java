// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a place is.
 *
 * <p>A part is absent if it is not known or if nothing in the article decides between several
 * places of the same name.
 *
 * @param isoCode ISO 3166-1 alpha-2 code of its country, upper case
 * @param subdivision the state, province or other subdivision of ISO 3166-2 that it is in, or that
 *     it is
 * @param point its position; for a subdivision or an island that of its main town
 * @param geonamesId GeoNames id of a town; absent for other places
 */
public record Location(
    String isoCode,
    Optional<Subdivision> subdivision,
    Optional<Point> point,
    OptionalInt geonamesId) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the code is not two upper-case letters, or the GeoNames id
   *     is not positive
   */
  public Location {
    Objects.requireNonNull(subdivision, "subdivision must not be null");
    Objects.requireNonNull(point, "point must not be null");
    Objects.requireNonNull(geonamesId, "geonamesId must not be null");
    if (!isoCode.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("isoCode must be two upper-case letters, was " + isoCode);
    }
    if (geonamesId.isPresent() && geonamesId.getAsInt() <= 0) {
      throw new IllegalArgumentException(
          "geonamesId must be positive, was " + geonamesId.getAsInt());
    }
  }

  /**
   * A subdivision of a country.
   *
   * @param code ISO 3166-2 code, such as "CR-G"
   * @param name English name
   */
  public record Subdivision(String code, String name) {

    /** Validates the components. */
    public Subdivision {
      Objects.requireNonNull(code, "code must not be null");
      Objects.requireNonNull(name, "name must not be null");
    }
  }

  /**
   * A position on Earth (WGS 84), accurate to about 100 metres for a town's centre.
   *
   * @param latitude degrees north, in [-90, 90]
   * @param longitude degrees east, in [-180, 180]
   */
  public record Point(double latitude, double longitude) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a component is out of range
     */
    public Point {
      if (!(latitude >= -90 && latitude <= 90)) {
        throw new IllegalArgumentException("latitude must be in [-90, 90], was " + latitude);
      }
      if (!(longitude >= -180 && longitude <= 180)) {
        throw new IllegalArgumentException("longitude must be in [-180, 180], was " + longitude);
      }
    }
  }
}
