// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import java.util.Objects;
import org.nutgraf.text.Span;

/**
 * A country in which the story plays or that it speaks of, named or inferred.
 *
 * @param isoCode ISO 3166-1 alpha-2 code, upper case
 * @param name short English name
 * @param role its part in the story
 * @param score how strong the evidence is, in [0, 1]
 * @param evidence where the text speaks for it (the country itself, its people, a city, a state, a
 *     dateline), in text order, at least one
 */
public record StoryCountry(
    String isoCode, String name, CountryRole role, double score, List<Span> evidence) {

  /**
   * Copies the evidence and checks the parts.
   *
   * @throws IllegalArgumentException if there is no evidence or the score is not in [0, 1]
   */
  public StoryCountry {
    Objects.requireNonNull(isoCode, "isoCode must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(role, "role must not be null");
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("country must have evidence, had none: " + isoCode);
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be in [0, 1], was " + score);
    }
  }
}
