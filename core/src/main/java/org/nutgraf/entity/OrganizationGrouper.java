// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.List;

/** Groups the mentions of organisations: full names, shortened names and acronyms. */
final class OrganizationGrouper {

  private final List<Group> groups = new ArrayList<>();

  private OrganizationGrouper() {}

  /** Returns one group for each organisation. */
  static List<Group> group(List<Mention> mentions) {
    OrganizationGrouper grouper = new OrganizationGrouper();
    mentions.stream()
        .sorted((a, b) -> Names.parts(b.text()).size() - Names.parts(a.text()).size())
        .forEach(grouper::add);
    grouper.groups.removeIf(group -> Lexicon.has("generic-body", plain(group.name)));
    grouper.groups.forEach(group -> group.name = Names.calm(group.name));
    return grouper.groups;
  }

  private static String plain(String name) {
    return String.join(" ", Names.parts(name));
  }

  private void add(Mention mention) {
    List<Group> equal = new ArrayList<>();
    List<Group> shortened = new ArrayList<>();
    List<Group> acronym = new ArrayList<>();
    List<String> parts = Names.parts(mention.text());
    for (Group group : groups) {
      List<String> full = Names.parts(group.name);
      if (full.equals(parts)) {
        equal.add(group);
      } else if (OrganizationNames.isShortened(parts, full)) {
        shortened.add(group);
      } else if (OrganizationNames.isAcronym(mention.text(), group.name)) {
        acronym.add(group);
      }
    }
    if (!equal.isEmpty()) {
      Group group = equal.get(0);
      group.name = Names.better(group.name, mention.text());
      group.add(mention);
    } else if (shortened.size() == 1) {
      shortened.get(0).add(mention);
    } else if (acronym.size() == 1 && shortened.isEmpty()) {
      acronym.get(0).add(mention, MentionKind.ALIAS);
    } else {
      Group group = new Group(EntityType.ORGANIZATION, mention.text());
      group.add(mention);
      groups.add(group);
    }
  }
}
