// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.List;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;

/**
 * Removes groups that the tagger doubts in every mention and for which nothing else speaks. Half of
 * the entities below the threshold are wrong, so keeping them would not raise F1, and a wrong tag
 * does more harm than a missing one.
 */
public final class Plausibility {

  /** The minimum mean of the highest and the mean confidence of a group's mentions. */
  private static final double MIN_CONFIDENCE = 0.5;

  /** The same for a name that is attested by a table or by its own words. */
  private static final double MIN_ATTESTED_CONFIDENCE = 0.35;

  private Plausibility() {}

  /** Returns the plausible groups, in the same order. */
  public static List<Group> filter(List<Group> groups) {
    return groups.stream().filter(Plausibility::isPlausible).toList();
  }

  private static boolean isPlausible(Group group) {
    if (group.type() == EntityType.COUNTRY || group.wikidata().isPresent()) {
      return true;
    }
    double highest = 0;
    double sum = 0;
    for (Mention mention : group.mentions()) {
      highest = Math.max(highest, mention.confidence());
      sum += mention.confidence();
    }
    double confidence = (highest + sum / group.mentions().size()) / 2;
    return confidence >= (isAttested(group) ? MIN_ATTESTED_CONFIDENCE : MIN_CONFIDENCE);
  }

  private static boolean isAttested(Group group) {
    if (group.type() == EntityType.PLACE) {
      return !Gazetteer.index().exact(group.name()).isEmpty()
          || !Cities.standard().named(group.name()).isEmpty();
    }
    List<String> parts = group.parts();
    return group.type() == EntityType.ORGANIZATION
        && parts.size() > 1
        && parts.stream()
            .anyMatch(
                part ->
                    Lexicon.has(WordList.ORGANIZATION_END, part)
                        || Lexicon.has(WordList.INSTITUTION_HEAD, part)
                        || Lexicon.has(WordList.CORPORATE, part));
  }
}
