// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import org.nutgraf.entity.EntityType;

/** Tells how two articles belong together. */
final class Kinds {

  private static final double SAME_STORY_SEMANTIC = 0.75;
  private static final double SAME_STORY_LEXICAL = 0.45;
  private static final double SAME_MATTER = 0.5;
  private static final double SHARED_NAMES = 0.3;

  private Kinds() {}

  static RelationKind of(Evidence evidence, Profile query, Profile candidate) {
    if (evidence.semantic() >= SAME_STORY_SEMANTIC && evidence.lexical() >= SAME_STORY_LEXICAL) {
      return RelationKind.SAME_STORY;
    }
    boolean sameMatter = evidence.topic() >= SAME_MATTER;
    boolean sameNames = evidence.entity() >= SHARED_NAMES && sharesName(query, candidate);
    if (sameNames) {
      return sameMatter ? RelationKind.FOLLOW_UP : RelationKind.SAME_PEOPLE;
    }
    return evidence.country() > 0 && sameMatter ? RelationKind.BACKGROUND : RelationKind.SAME_TOPIC;
  }

  private static boolean sharesName(Profile query, Profile candidate) {
    String place = EntityType.PLACE.name().toLowerCase(java.util.Locale.ROOT) + ":";
    return candidate.entities.keySet().stream()
        .anyMatch(id -> !id.startsWith(place) && query.entities.containsKey(id));
  }
}
