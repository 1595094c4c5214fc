// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.Objects;
import java.util.Optional;

/**
 * A subject of the IPTC Media Topics vocabulary.
 *
 * @param id IPTC code, for example {@code medtop:11000000}
 * @param name preferred English label
 * @param definition English definition, empty where the vocabulary gives none
 * @param level 1 for the 17 top topics, 2 for their children, and so on to 6
 * @param parentId code of the broader topic; absent for a top topic
 * @param wikidataId Wikidata id where the vocabulary maps to one
 */
public record MediaTopic(
    String id,
    String name,
    String definition,
    int level,
    Optional<String> parentId,
    Optional<String> wikidataId) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the level is below 1 or does not go with the parent
   */
  public MediaTopic {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(definition, "definition must not be null");
    Objects.requireNonNull(parentId, "parentId must not be null");
    Objects.requireNonNull(wikidataId, "wikidataId must not be null");
    if (level < 1 || (level == 1) != parentId.isEmpty()) {
      throw new IllegalArgumentException(
          "level must be 1 exactly for a topic without parent, was " + level + " for " + id);
    }
  }

  /**
   * Returns name and definition, which stand for a topic that has no labelled articles.
   *
   * @return the name, followed by a colon and the definition where there is one
   */
  public String described() {
    return definition.isBlank() ? name : name + ": " + definition;
  }
}
