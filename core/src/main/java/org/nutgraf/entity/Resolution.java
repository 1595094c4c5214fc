// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;

/**
 * What the resolver made of an article's mentions.
 *
 * @param entities one per real-world thing, most salient first, then in order of first mention
 * @param countries where the story plays, strongest first, then by ISO code
 */
public record Resolution(List<Entity> entities, List<StoryCountry> countries) {

  /** Copies the lists. */
  public Resolution {
    entities = List.copyOf(entities);
    countries = List.copyOf(countries);
  }
}
