// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.Nicknames;
import org.nutgraf.internal.entity.name.PersonNames;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Groups the mentions of people: full names with their shorter and longer forms, then surnames and
 * first names with the only full name that they can refer to.
 */
public final class PersonGrouper {

  /**
   * A mention with the parts of its name, without the particles before a bare surname.
   *
   * @param generation generation suffix such as "jr" or "ii", or ""
   * @param relative whether a kinship term such as "son" or "mother" precedes it
   */
  private record Named(Mention mention, List<String> parts, String generation, boolean relative) {}

  private final List<Group> groups = new ArrayList<>();
  private final GroupIndex bySurname = new GroupIndex();
  private final GroupIndex byForename = new GroupIndex();
  private final Map<Group, String> generations = new HashMap<>();
  private final Set<Group> relatives = new HashSet<>();

  private PersonGrouper() {}

  /**
   * Returns one group per person. A surname shared by two people is omitted, since a guess would be
   * wrong half of the time. Full names with and without "Jr." denote different people, and so do
   * those of relatives unless they are identical.
   */
  public static List<Group> group(Words words, List<Mention> mentions) {
    PersonGrouper grouper = new PersonGrouper();
    List<Named> named = new ArrayList<>();
    for (Mention mention : mentions) {
      String generation = PersonNames.generation(mention.text());
      List<String> all = new ArrayList<>(Names.parts(mention.text()));
      if (!generation.isEmpty() && all.size() > 1) {
        all.remove(generation);
      }
      List<String> parts = PersonNames.withoutLeadingParticles(all);
      if (!parts.isEmpty()) {
        named.add(new Named(mention, parts, generation, isRelative(words, mention)));
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
    grouper.groups.forEach(group -> group.rename(Names.titleCasePerson(group.name())));
    return grouper.groups;
  }

  /**
   * Returns whether a kinship term precedes a mention: "his son Ricardo", "her father, Ana Ruiz
   * Sr.".
   */
  private static boolean isRelative(Words words, Mention mention) {
    int first = words.at(mention.span().start());
    return words.sameSentence(first - 1, first)
        && words.gapAfter(first - 1).length() <= 2
        && Lexicon.has(WordList.KIN, words.folded(first - 1));
  }

  private void addFull(Named named) {
    List<Group> same = new ArrayList<>();
    Group exact = null;
    for (Group group : bySurname.get(named.parts().get(named.parts().size() - 1))) {
      boolean equal = group.parts().equals(named.parts());
      boolean other = !named.generation().equals(generations.getOrDefault(group, ""));
      boolean kin = relatives.contains(group) || named.relative();
      if (other) {
        continue;
      }
      if (equal
          || !kin && PersonNames.compatible(group.parts(), named.parts())
          || PersonNames.isCompoundSurname(named.parts(), group.parts())) {
        same.add(group);
        exact = equal ? group : exact;
      }
    }
    Group group = exact != null ? exact : same.size() == 1 ? same.get(0) : null;
    if (group == null) {
      start(named);
    } else {
      group.rename(Names.better(group.name(), Nicknames.without(named.mention().text())));
      group.add(named.mention());
    }
  }

  private void addSingle(Named named) {
    String name = named.parts().get(0);
    List<Group> candidates = bySurname.get(name);
    if (candidates.isEmpty()) {
      candidates = byForename.get(name);
    }
    if (!named.generation().isEmpty() || candidates.size() > 1) {
      candidates =
          candidates.stream()
              .filter(group -> named.generation().equals(generations.get(group)))
              .toList();
      if (candidates.isEmpty() && named.generation().isEmpty()) {
        return;
      }
    }
    if (candidates.isEmpty()) {
      start(named);
    } else if (candidates.size() == 1) {
      candidates.get(0).add(named.mention());
    }
  }

  private void start(Named named) {
    Group group = new Group(EntityType.PERSON, Nicknames.without(named.mention().text()));
    group.add(named.mention());
    groups.add(group);
    generations.put(group, named.generation());
    if (named.relative()) {
      relatives.add(group);
    }
    List<String> parts = named.parts();
    if (parts.size() == 1) {
      bySurname.add(parts.get(0), group);
      return;
    }
    byForename.add(parts.get(0), group);
    parts.subList(1, parts.size()).forEach(part -> bySurname.add(part, group));
  }
}
