// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.List;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Removes groups that the tagger doubts in every mention and for which nothing else speaks. Half of
 * the entities below the threshold are wrong, so keeping them would not raise F1, and a wrong tag
 * does more harm than a missing one.
 */
public final class Plausibility {

  /** The minimum mean of the highest and the mean confidence of a group's mentions. */
  private static final double MIN_CONFIDENCE = 0.5;

  /** The same for an organisation whose own words say so, such as "Bank". */
  private static final double MIN_ATTESTED_CONFIDENCE = 0.25;

  /** The same for a place in the tables. */
  private static final double MIN_KNOWN_PLACE_CONFIDENCE = 0.2;

  private final Words words;

  private Plausibility(Words words) {
    this.words = words;
  }

  /** Returns the plausible groups, in the same order. */
  public static List<Group> filter(Words words, List<Group> groups) {
    Plausibility plausibility = new Plausibility(words);
    return groups.stream().filter(plausibility::isPlausible).toList();
  }

  private boolean isPlausible(Group group) {
    if (group.type() == EntityType.COUNTRY || group.wikidata().isPresent() || isActing(group)) {
      return true;
    }
    double highest = 0;
    double sum = 0;
    for (Mention mention : group.mentions()) {
      highest = Math.max(highest, mention.confidence());
      sum += mention.confidence();
    }
    double confidence = (highest + sum / group.mentions().size()) / 2;
    return confidence >= minimum(group);
  }

  /** Returns whether a group is a person of a full name who speaks, has a title or an age. */
  private boolean isActing(Group group) {
    return group.type() == EntityType.PERSON
        && group.parts().size() > 1
        && group.mentions().stream().anyMatch(this::actsAsPerson);
  }

  private static double minimum(Group group) {
    boolean known =
        group.type() == EntityType.PLACE
            && (!Gazetteer.index().exact(group.name()).isEmpty()
                || !Cities.standard().named(group.name()).isEmpty());
    if (known) {
      return MIN_KNOWN_PLACE_CONFIDENCE;
    }
    List<String> parts = group.parts();
    boolean attested =
        group.type() == EntityType.ORGANIZATION
            && parts.size() > 1
            && parts.stream().anyMatch(Plausibility::isBody);
    return attested ? MIN_ATTESTED_CONFIDENCE : MIN_CONFIDENCE;
  }

  private static boolean isBody(String part) {
    return Lexicon.has(WordList.ORGANIZATION_END, part)
        || Lexicon.has(WordList.INSTITUTION_HEAD, part)
        || Lexicon.has(WordList.CORPORATE, part);
  }

  /** Returns whether a title or role precedes, or a verb of speech or an age follows. */
  private boolean actsAsPerson(Mention mention) {
    int before = words.at(mention.span().start()) - 1;
    int after = words.at(mention.span().end());
    boolean titled = words.spaceAfter(before) && Lexicon.has(WordList.TITLE, words.folded(before));
    boolean speaks =
        words.spaceAfter(after - 1)
            && (Lexicon.has(WordList.SOURCE_AFTER, words.folded(after))
                || words.folded(after).equals("who"));
    boolean aged =
        words.gapAfter(after - 1).equals(", ")
            && words.gapAfter(after).startsWith(",")
            && words.surface(after).length() == 2
            && words.surface(after).chars().allMatch(Character::isDigit);
    return titled || speaks || aged;
  }
}
