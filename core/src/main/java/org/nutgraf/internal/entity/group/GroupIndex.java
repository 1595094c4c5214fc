// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index of groups by a key derived from their names, which avoids comparing every pair of
 * groups.
 */
final class GroupIndex {

  /**
   * The maximum number of groups per key that are compared: an article with more is a list, and a
   * name shared by so many is not distinctive.
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
