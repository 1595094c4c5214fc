// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.Objects;
import java.util.Optional;

/**
 * A country or territory of ISO 3166-1.
 *
 * @param isoCode ISO 3166-1 alpha-2 code, upper case; for Kosovo {@code XK}, a user-assigned code
 * @param name short English name
 * @param wikidataId Wikidata id, for example {@code Q739}
 * @param capital its capital, the first one if there are several; absent if it has none
 */
public record Country(String isoCode, String name, String wikidataId, Optional<String> capital) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the code is not two upper-case letters
   */
  public Country {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(wikidataId, "wikidataId must not be null");
    Objects.requireNonNull(capital, "capital must not be null");
    if (!isoCode.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("isoCode must be two upper-case letters, was " + isoCode);
    }
  }
}
