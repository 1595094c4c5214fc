// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.gazetteer.Places;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Makes the last word of a known place's name a place where a preposition of place is before it:
 * "in Armuelles" in an article on Puerto Armuelles, which a tagger may take for a person.
 */
final class ShortPlaces {

  private ShortPlaces() {}

  /** Returns the mentions with such short names as places. */
  static List<Mention> retype(Words words, List<Mention> mentions) {
    Set<String> ends = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (Mention mention : mentions) {
      List<Integer> within = words.in(mention.span());
      if (within.size() > 1) {
        String last = words.folded(within.get(within.size() - 1));
        if (mention.type() == EntityType.PLACE
            && !Places.standard().named(mention.text()).isEmpty()) {
          ends.add(last);
        } else if (mention.type() == EntityType.PERSON) {
          people.add(last);
          people.add(words.folded(within.get(0)));
        }
      }
    }
    ends.removeAll(people);
    if (ends.isEmpty()) {
      return mentions;
    }
    return mentions.stream()
        .map(mention -> isShort(words, mention, ends) ? place(mention) : mention)
        .toList();
  }

  private static boolean isShort(Words words, Mention mention, Set<String> ends) {
    List<Integer> within = words.in(mention.span());
    return mention.type() == EntityType.PERSON
        && within.size() == 1
        && ends.contains(words.folded(within.get(0)))
        && words.spaceAfter(within.get(0) - 1)
        && Lexicon.has(WordList.PLACE_BEFORE, words.folded(within.get(0) - 1));
  }

  private static Mention place(Mention mention) {
    return new Mention(
        mention.span(), mention.text(), EntityType.PLACE, mention.kind(), mention.confidence());
  }
}
