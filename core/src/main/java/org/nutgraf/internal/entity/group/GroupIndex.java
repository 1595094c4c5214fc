// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups by some key of their names, so that grouping need not compare every pair. */
final class GroupIndex {

  /**
   * More groups under one key than this are not compared: an article that long is a list, and a
   * name that so many share says nothing.
   */
  private static final int MAX_GROUPS_PER_KEY = 200;

  private final Map<String, List<Group>> byKey = new HashMap<>();

  void add(String key, Group group) {
    List<Group> groups = byKey.computeIfAbsent(key, k -> new ArrayList<>());
    if (groups.size() < MAX_GROUPS_PER_KEY && !groups.contains(group)) {
      groups.add(group);
    }
  }

  /** Returns the groups under a key, in the order in which they were added. */
  List<Group> get(String key) {
    return byKey.getOrDefault(key, List.of());
  }
}
