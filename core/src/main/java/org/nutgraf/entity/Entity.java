// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A real-world thing that an article names, with all its mentions.
 *
 * @param id made of the type and the name, the same in every article that uses this name, whatever
 *     the case and accents: {@code person:antony-blinken}, {@code country:co}; an article that only
 *     says "Blinken" gives {@code person:blinken}, which an {@link Authority} joins
 * @param name the longest informative form, without title or possessive; for countries the short
 *     English name
 * @param type what kind of thing it is
 * @param isoCode ISO 3166-1 alpha-2 code, upper case; present exactly for countries
 * @param wikidataId Wikidata id ("Q739") where known offline
 * @param salience how much the article is about it, in [0, 1]: the estimated probability that
 *     readers rate it 2 or more of 3
 * @param about whether the article is about it: salience is at least 0.5
 * @param mentions where it is named, in text order, at least one
 */
public record Entity(
    String id,
    String name,
    EntityType type,
    Optional<String> isoCode,
    Optional<String> wikidataId,
    double salience,
    boolean about,
    List<Mention> mentions) {

  /**
   * Copies the mentions and checks the parts.
   *
   * @throws IllegalArgumentException if there is no mention, the salience is not in [0, 1], or the
   *     ISO code does not go with the type
   */
  public Entity {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(type, "type must not be null");
    Objects.requireNonNull(isoCode, "isoCode must not be null");
    Objects.requireNonNull(wikidataId, "wikidataId must not be null");
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("entity must have a mention, had none: " + id);
    }
    if (isoCode.isPresent() != (type == EntityType.COUNTRY)) {
      throw new IllegalArgumentException(
          "isoCode must be present exactly for a COUNTRY, was " + isoCode + " for " + type);
    }
    if (!(salience >= 0 && salience <= 1)) {
      throw new IllegalArgumentException("salience must be in [0, 1], was " + salience);
    }
  }
}
