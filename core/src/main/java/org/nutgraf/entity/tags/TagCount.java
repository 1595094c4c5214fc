// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.Objects;
import org.nutgraf.entity.EntityType;

/**
 * How often an archive has an entity.
 *
 * @param id the entity's id
 * @param name the name that most articles give it, the first of the alphabet where several do
 * @param type what kind of thing it is
 * @param articles number of articles that name it, at least 1
 * @param about number of articles that are about it, at most {@code articles}
 */
public record TagCount(String id, String name, EntityType type, int articles, int about) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is out of its range
   */
  public TagCount {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(type, "type must not be null");
    if (articles < 1 || about < 0 || about > articles) {
      throw new IllegalArgumentException(
          "counts must be 0 <= about <= articles >= 1, were " + about + " and " + articles);
    }
  }
}
