// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/**
 * The mentions of each entity of an article that belong to the story: those in credits and other
 * boilerplate are left out, unless an entity has no others. Entities are numbered in the order of
 * their groups.
 */
final class StoryMentions {

  private final Map<Group, Integer> indexes = new IdentityHashMap<>();
  private final List<EntityType> types = new ArrayList<>();
  private final List<List<Mention>> mentions = new ArrayList<>();
  private final boolean[] credited;
  private final boolean[] names;

  StoryMentions(AnalyzedText text, Words words, List<Group> groups) {
    Credits credits = Credits.of(text, words);
    credited = new boolean[groups.size()];
    names = new boolean[words.size()];
    for (Group group : groups) {
      List<Mention> own = group.mentions().stream().filter(m -> !credits.isCredit(m)).toList();
      credited[types.size()] = own.isEmpty();
      indexes.put(group, types.size());
      types.add(group.type());
      mentions.add(own.isEmpty() ? group.mentions() : own);
      for (Mention mention : group.mentions()) {
        int first = words.at(mention.span().start());
        Arrays.fill(names, first, Math.max(first, words.at(mention.span().end())), true);
      }
    }
  }

  /** Returns the number of an entity, from 0. */
  int index(Group group) {
    return indexes.get(group);
  }

  /** Returns the number of entities. */
  int size() {
    return mentions.size();
  }

  /** Returns the mentions of an entity in text order, at least one. */
  List<Mention> of(int entity) {
    return mentions.get(entity);
  }

  EntityType type(int entity) {
    return types.get(entity);
  }

  /** Returns the start offset of an entity's first mention. */
  int first(int entity) {
    return mentions.get(entity).get(0).span().start();
  }

  /** Returns whether all mentions of an entity are in credits or other boilerplate. */
  boolean isCredited(int entity) {
    return credited[entity];
  }

  /** Returns whether a word of the article is part of a name; false if there is no such word. */
  boolean isName(int word) {
    return word >= 0 && word < names.length && names[word];
  }
}
