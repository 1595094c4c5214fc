// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.Objects;
import java.util.Optional;

/**
 * A topic of the IPTC Media Topics or of a site's own vocabulary.
 *
 * @param id IPTC code, for example {@code medtop:11000000}
 * @param name preferred English label
 * @param definition English definition; empty if the vocabulary has none
 * @param level level in the hierarchy: 1 for a top topic, 2 for its children, and so on; the Media
 *     Topics have 17 top topics and 6 levels
 * @param parentId code of the broader topic; absent for a top topic
 * @param wikidataId Wikidata id, if the vocabulary has a mapping
 */
public record MediaTopic(
    String id,
    String name,
    String definition,
    int level,
    Optional<String> parentId,
    Optional<String> wikidataId) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the level is below 1, or is inconsistent with the presence
   *     of a parent
   */
  public MediaTopic {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(definition, "definition must not be null");
    Objects.requireNonNull(parentId, "parentId must not be null");
    Objects.requireNonNull(wikidataId, "wikidataId must not be null");
    if (level < 1 || (level == 1) != parentId.isEmpty()) {
      throw new IllegalArgumentException(
          "level must be 1 if and only if there is no parent, was " + level + " for " + id);
    }
  }

  /**
   * Returns the name and definition, which describe a topic without labelled articles.
   *
   * @return the name, followed by a colon and the definition if there is one
   */
  public String described() {
    return definition.isBlank() ? name : name + ": " + definition;
  }
}
