// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Groups the mentions of people: a full name with its shorter and longer forms, then surnames and
 * first names with the one full name that they can belong to.
 */
final class PersonGrouper {

  /** A mention with the parts of its name, without the particles before a bare surname. */
  private record Named(Mention mention, List<String> parts) {}

  private final List<Group> groups = new ArrayList<>();
  private final GroupIndex bySurname = new GroupIndex();
  private final GroupIndex byForename = new GroupIndex();

  private PersonGrouper() {}

  /**
   * Returns one group for each person. A surname that two people share is left out: guessing would
   * be wrong half the time.
   */
  static List<Group> group(List<Mention> mentions) {
    PersonGrouper grouper = new PersonGrouper();
    List<Named> named = new ArrayList<>();
    for (Mention mention : mentions) {
      List<String> parts = PersonNames.withoutLeadingParticles(Names.parts(mention.text()));
      if (!parts.isEmpty()) {
        named.add(new Named(mention, parts));
      }
    }
    named.sort(Comparator.comparingInt(name -> -name.parts().size()));
    for (Named name : named) {
      if (name.parts().size() > 1) {
        grouper.addFull(name);
      } else {
        grouper.addSingle(name);
      }
    }
    grouper.groups.forEach(group -> group.rename(Names.calm(group.name())));
    return grouper.groups;
  }

  private void addFull(Named named) {
    List<Group> same = new ArrayList<>();
    Group exact = null;
    for (Group group : bySurname.get(named.parts().get(named.parts().size() - 1))) {
      if (PersonNames.compatible(group.parts(), named.parts())) {
        same.add(group);
        exact = group.parts().equals(named.parts()) ? group : exact;
      }
    }
    Group group = exact != null ? exact : same.size() == 1 ? same.get(0) : null;
    if (group == null) {
      start(named);
    } else {
      group.rename(Names.better(group.name(), named.mention().text()));
      group.add(named.mention());
    }
  }

  private void addSingle(Named named) {
    String name = named.parts().get(0);
    List<Group> candidates = bySurname.get(name);
    if (candidates.isEmpty()) {
      candidates = byForename.get(name);
    }
    if (candidates.isEmpty()) {
      start(named);
    } else if (candidates.size() == 1) {
      candidates.get(0).add(named.mention());
    }
  }

  private void start(Named named) {
    Group group = new Group(EntityType.PERSON, named.mention().text());
    group.add(named.mention());
    groups.add(group);
    List<String> parts = named.parts();
    if (parts.size() == 1) {
      bySurname.add(parts.get(0), group);
      return;
    }
    byForename.add(parts.get(0), group);
    parts.subList(1, parts.size()).forEach(part -> bySurname.add(part, group));
  }
}
