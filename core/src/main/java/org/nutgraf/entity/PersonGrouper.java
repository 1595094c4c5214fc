// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups the mentions of people: a full name with its shorter and longer forms, then surnames and
 * first names with the one full name that they can belong to.
 */
final class PersonGrouper {

  private final List<Group> groups = new ArrayList<>();

  private PersonGrouper() {}

  /**
   * Returns one group for each person. A surname that two people share is left out: guessing would
   * be wrong half the time.
   */
  static List<Group> group(List<Mention> mentions) {
    PersonGrouper grouper = new PersonGrouper();
    List<Mention> single = new ArrayList<>();
    List<Mention> full = new ArrayList<>();
    for (Mention mention : mentions) {
      (Names.parts(mention.text()).size() > 1 ? full : single).add(mention);
    }
    full.stream()
        .sorted((a, b) -> Names.parts(b.text()).size() - Names.parts(a.text()).size())
        .forEach(grouper::addFull);
    single.forEach(grouper::addSingle);
    grouper.groups.forEach(group -> group.name = Names.calm(group.name));
    return grouper.groups;
  }

  private void addFull(Mention mention) {
    List<String> parts = Names.parts(mention.text());
    List<Group> same = new ArrayList<>();
    for (Group group : groups) {
      if (PersonNames.compatible(Names.parts(group.name), parts)) {
        same.add(group);
      }
    }
    if (same.size() == 1 || !same.isEmpty() && exact(same, parts) != null) {
      Group group = same.size() == 1 ? same.get(0) : exact(same, parts);
      group.name = Names.better(group.name, mention.text());
      group.add(mention);
    } else {
      start(mention);
    }
  }

  private static Group exact(List<Group> groups, List<String> parts) {
    for (Group group : groups) {
      if (Names.parts(group.name).equals(parts)) {
        return group;
      }
    }
    return null;
  }

  private void addSingle(Mention mention) {
    String name = String.join("", Names.parts(mention.text()));
    List<Group> bySurname = new ArrayList<>();
    List<Group> byForename = new ArrayList<>();
    for (Group group : groups) {
      List<String> parts = Names.parts(group.name);
      if (parts.size() == 1 ? parts.get(0).equals(name) : parts.lastIndexOf(name) > 0) {
        bySurname.add(group);
      } else if (parts.get(0).equals(name)) {
        byForename.add(group);
      }
    }
    List<Group> candidates = bySurname.isEmpty() ? byForename : bySurname;
    if (candidates.isEmpty()) {
      start(mention);
    } else if (candidates.size() == 1) {
      candidates.get(0).add(mention);
    }
  }

  private void start(Mention mention) {
    Group group = new Group(EntityType.PERSON, mention.text());
    group.add(mention);
    groups.add(group);
  }
}
