// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Where a place is.
 *
 * <p>A part is absent if it is not known or if nothing in the article decides between several
 * places of the same name.
 *
 * @param isoCode ISO 3166-1 alpha-2 code of its country, upper case
 * @param subdivisionCode ISO 3166-2 code, such as "CR-G", of the state, province or other
 *     subdivision that it is in, or that it is
 * @param subdivisionName English name of the subdivision; present if and only if the code is
 * @param latitude degrees north (WGS 84), in [-90, 90], accurate to about 100 metres for the centre
 *     of a town; for a subdivision or an island that of its main town
 * @param longitude degrees east, in [-180, 180]; present if and only if the latitude is
 * @param geonamesId GeoNames id of a town, positive; absent for other places
 */
public record Location(
    String isoCode,
    Optional<String> subdivisionCode,
    Optional<String> subdivisionName,
    OptionalDouble latitude,
    OptionalDouble longitude,
    OptionalInt geonamesId) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the country's code is not two upper-case letters, one part
   *     of a pair is missing, or a number is out of range
   */
  public Location {
    Objects.requireNonNull(subdivisionCode, "subdivisionCode must not be null");
    Objects.requireNonNull(subdivisionName, "subdivisionName must not be null");
    Objects.requireNonNull(latitude, "latitude must not be null");
    Objects.requireNonNull(longitude, "longitude must not be null");
    Objects.requireNonNull(geonamesId, "geonamesId must not be null");
    if (!isoCode.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("isoCode must be two upper-case letters, was " + isoCode);
    }
    if (subdivisionCode.isPresent() != subdivisionName.isPresent()) {
      throw new IllegalArgumentException(
          "subdivision must have a code and a name, had "
              + subdivisionCode
              + " and "
              + subdivisionName);
    }
    if (latitude.isPresent() != longitude.isPresent()) {
      throw new IllegalArgumentException(
          "latitude and longitude must both be present or absent, were "
              + latitude
              + " and "
              + longitude);
    }
    if (!(Math.abs(latitude.orElse(0)) <= 90)) {
      throw new IllegalArgumentException("latitude must be in [-90, 90], was " + latitude);
    }
    if (!(Math.abs(longitude.orElse(0)) <= 180)) {
      throw new IllegalArgumentException("longitude must be in [-180, 180], was " + longitude);
    }
    if (geonamesId.orElse(1) <= 0) {
      throw new IllegalArgumentException(
          "geonamesId must be positive, was " + geonamesId.getAsInt());
    }
  }
}
