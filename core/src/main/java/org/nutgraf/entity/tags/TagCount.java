// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.Objects;
import org.nutgraf.entity.EntityType;

/**
 * The number of articles in an archive that mention an entity.
 *
 * @param id the entity's id
 * @param name its most frequent name; in case of a tie the one with more characters outside ASCII,
 *     then the alphabetically last one
 * @param type type of the entity
 * @param articles number of articles that mention it, at least 1
 * @param about number of articles that are about it, at most {@code articles}
 */
public record TagCount(String id, String name, EntityType type, int articles, int about) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if a count is out of range
   */
  public TagCount {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(type, "type must not be null");
    if (articles < 1 || about < 0 || about > articles) {
      throw new IllegalArgumentException(
          "counts must be 0 <= about <= articles and articles >= 1, were "
              + about
              + " and "
              + articles);
    }
  }
}
