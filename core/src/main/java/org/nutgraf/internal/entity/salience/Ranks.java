// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nutgraf.entity.EntityType;

/**
 * The ranks of an article's entities by first mention and by number of mentions, among all entities
 * and among those of the same type; the first has rank 0.
 */
final class Ranks {

  private final int[] order;
  private final int[] orderInType;
  private final int[] frequency;
  private final int[] frequencyInType;

  Ranks(StoryMentions mentions) {
    int size = mentions.size();
    order = new int[size];
    orderInType = new int[size];
    frequency = new int[size];
    frequencyInType = new int[size];
    Comparator<Integer> first = Comparator.comparingInt(mentions::first);
    Comparator<Integer> often = Comparator.comparingInt(entity -> -mentions.of(entity).size());
    rank(mentions, first, order, orderInType);
    rank(mentions, often.thenComparing(first), frequency, frequencyInType);
  }

  private static void rank(
      StoryMentions mentions, Comparator<Integer> comparator, int[] ranks, int[] inType) {
    List<Integer> sorted = IntStream.range(0, mentions.size()).boxed().sorted(comparator).toList();
    Map<EntityType, Integer> next = new EnumMap<>(EntityType.class);
    for (int rank = 0; rank < sorted.size(); rank++) {
      int entity = sorted.get(rank);
      ranks[entity] = rank;
      inType[entity] = next.merge(mentions.type(entity), 1, Integer::sum) - 1;
    }
  }

  /** Returns the rank by first mention. */
  int order(int entity) {
    return order[entity];
  }

  /** Returns the rank by first mention among entities of the same type. */
  int orderInType(int entity) {
    return orderInType[entity];
  }

  /** Returns the rank by number of mentions, then by first mention. */
  int frequency(int entity) {
    return frequency[entity];
  }

  /** Returns the rank by number of mentions among entities of the same type. */
  int frequencyInType(int entity) {
    return frequencyInType[entity];
  }
}
