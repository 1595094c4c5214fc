// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, organisation, country or place named in an article, with all its mentions.
 *
 * @param id id derived from the type and the name, or the ISO code of a country, ignoring case and
 *     accents, and thus the same in every article that uses this name: {@code
 *     person:antony-blinken}, {@code country:co}. An article that only says "Blinken" yields {@code
 *     person:blinken}; an {@link Authority} can merge the two
 * @param name canonical name: the longest informative form, without title or possessive; for a
 *     country its short English name
 * @param type the type of entity
 * @param isoCode ISO 3166-1 alpha-2 code, upper case; present if and only if the type is COUNTRY
 * @param wikidataId Wikidata id, such as "Q739", if it is in the bundled data
 * @param location where a place is, as far as the article and the bundled data tell; absent for
 *     other types
 * @param salience how much the article is about the entity, in [0, 1]: half the estimated
 *     probability that readers rate it at least 2 out of 3, plus 0.5 if the article is about it
 * @param about whether the article is about the entity, as an editor would tag it; holds for at
 *     most six entities, and if and only if the salience is at least 0.5
 * @param mentions the mentions in text order, at least one
 */
public record Entity(
    String id,
    String name,
    EntityType type,
    Optional<String> isoCode,
    Optional<String> wikidataId,
    Optional<Location> location,
    double salience,
    boolean about,
    List<Mention> mentions) {

  /**
   * Validates the components and copies the mentions.
   *
   * @throws IllegalArgumentException if there is no mention, the salience is not in [0, 1], the
   *     presence of the ISO code does not match the type, or there is a location but the type is
   *     not PLACE
   */
  public Entity {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(type, "type must not be null");
    Objects.requireNonNull(isoCode, "isoCode must not be null");
    Objects.requireNonNull(wikidataId, "wikidataId must not be null");
    Objects.requireNonNull(location, "location must not be null");
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("entity must have a mention, had none: " + id);
    }
    if (isoCode.isPresent() != (type == EntityType.COUNTRY)) {
      throw new IllegalArgumentException(
          "isoCode must be present if and only if type is COUNTRY, was "
              + isoCode
              + " for "
              + type);
    }
    if (location.isPresent() && type != EntityType.PLACE) {
      throw new IllegalArgumentException(
          "location must be empty unless type is PLACE, was " + type);
    }
    if (!(salience >= 0 && salience <= 1)) {
      throw new IllegalArgumentException("salience must be in [0, 1], was " + salience);
    }
  }

  /**
   * Creates an entity without a location.
   *
   * @throws IllegalArgumentException if the components are invalid
   */
  public Entity(
      String id,
      String name,
      EntityType type,
      Optional<String> isoCode,
      Optional<String> wikidataId,
      double salience,
      boolean about,
      List<Mention> mentions) {
    this(id, name, type, isoCode, wikidataId, Optional.empty(), salience, about, mentions);
  }
}
