// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import java.util.Objects;
import org.nutgraf.text.Span;

/**
 * A country in which a story takes place or that it mentions, explicitly or by implication.
 *
 * @param isoCode ISO 3166-1 alpha-2 code, upper case
 * @param name short English name
 * @param role role of the country in the story
 * @param score strength of the evidence, in [0, 1]
 * @param evidence positions of the evidence in the text (the country itself, a demonym, a city, a
 *     state, the dateline), in text order, at least one
 */
public record StoryCountry(
    String isoCode, String name, CountryRole role, double score, List<Span> evidence) {

  /**
   * Validates the components and copies the evidence.
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
