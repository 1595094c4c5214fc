// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;

/**
 * The entities and countries that a resolver derived from the mentions of an article.
 *
 * @param entities the entities, most salient first, then in order of first mention
 * @param countries the countries in which the story takes place: the main one first, then the
 *     highest score first, then by ISO code
 */
public record Resolution(List<Entity> entities, List<StoryCountry> countries) {

  /** Copies the lists. */
  public Resolution {
    entities = List.copyOf(entities);
    countries = List.copyOf(countries);
  }
}
