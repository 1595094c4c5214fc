// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.text.NameNormalizer;

/** Merges groups that have the same name but were given different types by the tagger. */
public final class Merger {

  private Merger() {}

  /**
   * Merges groups with the same name into the country, if one is a country, else into the group
   * with the most mentions.
   */
  public static List<Group> merge(List<Group> groups) {
    Map<String, List<Group>> byName = new LinkedHashMap<>();
    for (Group group : groups) {
      byName
          .computeIfAbsent(NameNormalizer.slug(group.name()), key -> new ArrayList<>())
          .add(group);
    }
    List<Group> merged = new ArrayList<>();
    for (List<Group> same : byName.values()) {
      Group best = same.get(0);
      for (Group group : same) {
        best = isStronger(group, best) ? group : best;
      }
      for (Group group : same) {
        if (group != best) {
          group.mentions().forEach(best::add);
        }
      }
      merged.add(best);
    }
    return merged;
  }

  private static boolean isStronger(Group group, Group best) {
    if (group.country().isPresent() || best.country().isPresent()) {
      return group.country().isPresent();
    }
    int byCount = group.mentions().size() - best.mentions().size();
    return byCount > 0 || byCount == 0 && group.first() < best.first();
  }
}
