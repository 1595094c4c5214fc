// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Counts references that are not names: pronouns, which refer to the person named last, and
 * descriptions such as "the ministry", which refer to the entity of that kind named last.
 */
final class References {

  /** The maximum distance to the name, in words. */
  private static final int REACH = 60;

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "his", "her", "him", "hers", "himself", "herself");

  private static final Map<String, EntityType> KINDS =
      Map.ofEntries(
          Map.entry("company", EntityType.ORGANIZATION),
          Map.entry("firm", EntityType.ORGANIZATION),
          Map.entry("group", EntityType.ORGANIZATION),
          Map.entry("organization", EntityType.ORGANIZATION),
          Map.entry("organisation", EntityType.ORGANIZATION),
          Map.entry("agency", EntityType.ORGANIZATION),
          Map.entry("club", EntityType.ORGANIZATION),
          Map.entry("team", EntityType.ORGANIZATION),
          Map.entry("party", EntityType.ORGANIZATION),
          Map.entry("country", EntityType.COUNTRY),
          Map.entry("nation", EntityType.COUNTRY),
          Map.entry("city", EntityType.PLACE),
          Map.entry("town", EntityType.PLACE),
          Map.entry("village", EntityType.PLACE),
          Map.entry("island", EntityType.PLACE),
          Map.entry("province", EntityType.PLACE),
          Map.entry("state", EntityType.PLACE),
          Map.entry("region", EntityType.PLACE),
          Map.entry("district", EntityType.PLACE),
          Map.entry("area", EntityType.PLACE));

  /** A name: its first and last word, and its entity. */
  private record Named(int first, int last, int entity, EntityType type) {}

  private final int[] pronouns;
  private final int[] descriptions;

  /**
   * Counts the references of an article.
   *
   * @param mentions the names that they may refer to
   */
  References(Words words, StoryMentions mentions) {
    pronouns = new int[mentions.size()];
    descriptions = new int[mentions.size()];
    List<Named> names = new ArrayList<>();
    for (int g = 0; g < mentions.size(); g++) {
      for (Mention mention : mentions.of(g)) {
        int first = words.at(mention.span().start());
        int last = Math.max(first, words.at(mention.span().end()) - 1);
        names.add(new Named(first, last, g, mentions.type(g)));
      }
    }
    names.sort(Comparator.comparingInt(Named::first).thenComparingInt(Named::entity));
    count(words, names);
  }

  private void count(Words words, List<Named> names) {
    Map<EntityType, Named> byType = new HashMap<>();
    Map<String, Named> byHead = new HashMap<>();
    int next = 0;
    for (int w = 0; w < words.size(); w++) {
      for (; next < names.size() && names.get(next).last() < w; next++) {
        Named named = names.get(next);
        byType.put(named.type(), named);
        byHead.put(words.folded(named.last()), named);
        for (int k = named.first() + 1; k < named.last(); k++) {
          if (words.folded(k).equals("of") || words.folded(k).equals("for")) {
            byHead.put(words.folded(k - 1), named);
          }
        }
      }
      String word = words.folded(w);
      if (PRONOUNS.contains(word)) {
        add(pronouns, byType.get(EntityType.PERSON), w);
      } else if (!words.isCapitalized(w) && words.folded(w - 1).equals("the")) {
        Named head = Lexicon.has(WordList.INSTITUTION, word) ? byHead.get(word) : null;
        add(descriptions, head != null ? head : byType.get(KINDS.get(word)), w);
      }
    }
  }

  private static void add(int[] counts, Named named, int word) {
    if (named != null && word - named.last() <= REACH) {
      counts[named.entity()]++;
    }
  }

  /** Returns the number of pronouns that refer to an entity. */
  int pronouns(int entity) {
    return pronouns[entity];
  }

  /** Returns the number of descriptions that refer to an entity. */
  int descriptions(int entity) {
    return descriptions[entity];
  }
}
