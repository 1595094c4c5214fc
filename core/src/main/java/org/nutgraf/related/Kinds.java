// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Reasons;

/** Determines the kind of relation between two articles. */
final class Kinds {

  private static final double SAME_STORY_SEMANTIC = 0.75;
  private static final double SAME_STORY_LEXICAL = 0.45;
  private static final double SAME_MATTER = 0.5;

  private Kinds() {}

  static RelationKind of(Evidence evidence, EnrichedArticle query, EnrichedArticle candidate) {
    if (isSameStory(evidence)) {
      return RelationKind.SAME_STORY;
    }
    boolean sameMatter = evidence.topic() >= SAME_MATTER || evidence.semantic() >= SAME_MATTER;
    if (!Reasons.sharedNames(query, candidate).isEmpty()) {
      return sameMatter ? RelationKind.FOLLOW_UP : RelationKind.SAME_PEOPLE;
    }
    return evidence.country() > 0 && sameMatter ? RelationKind.BACKGROUND : RelationKind.SAME_TOPIC;
  }

  static boolean isSameStory(Evidence evidence) {
    return evidence.semantic() >= SAME_STORY_SEMANTIC && evidence.lexical() >= SAME_STORY_LEXICAL;
  }
}
