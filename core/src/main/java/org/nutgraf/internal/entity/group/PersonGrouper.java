// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.Nicknames;
import org.nutgraf.internal.entity.name.PersonNames;
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
   * @param context what the words around it say about the person
   */
  private record Named(
      Mention mention, List<String> parts, String generation, PersonContext context) {}

  private final List<Group> groups = new ArrayList<>();
  private final GroupIndex bySurname = new GroupIndex();
  private final GroupIndex byForename = new GroupIndex();
  private final GroupIndex bySpelling = new GroupIndex();
  private final Map<Group, String> generations = new HashMap<>();
  private final Map<Group, PersonContext.Gender> genders = new HashMap<>();
  private final Set<Group> relatives = new HashSet<>();

  /** The offsets of the mentions of each group. */
  private final Map<Group, TreeSet<Integer>> starts = new HashMap<>();

  /** The first mention of each single name in the body. */
  private final Map<String, Integer> firstAlone = new HashMap<>();

  private final Words words;

  private PersonGrouper(Words words) {
    this.words = words;
  }

  /**
   * Returns one group per person. A surname shared by two people belongs to the one mentioned last,
   * and is omitted if the same sentence mentions both. Full names with and without "Jr." denote
   * different people, and so do those of relatives unless they are identical. A surname that stands
   * alone before a relative of that name is introduced belongs to the other one: "Mr Ruiz and his
   * wife, Ana Ruiz".
   */
  public static List<Group> group(Words words, List<Mention> mentions) {
    PersonGrouper grouper = new PersonGrouper(words);
    List<Named> named = new ArrayList<>();
    for (Mention mention : mentions) {
      String generation = PersonNames.generation(mention.text());
      List<String> all = new ArrayList<>(Names.parts(mention.text()));
      if (!generation.isEmpty() && all.size() > 1) {
        all.remove(generation);
      }
      List<String> parts = PersonNames.withoutLeadingParticles(all);
      if (!parts.isEmpty()) {
        named.add(new Named(mention, parts, generation, PersonContext.of(words, mention)));
      }
    }
    named.sort(Comparator.comparingInt(name -> -name.parts().size()));
    for (Named name : named) {
      if (name.parts().size() > 1) {
        grouper.addFull(name);
      } else if (!words.inHeadline(words.at(name.mention().span().start()))) {
        grouper.firstAlone.putIfAbsent(name.parts().get(0), name.mention().span().start());
      }
    }
    named.stream().filter(name -> name.parts().size() == 1).forEach(grouper::addSingle);
    grouper.groups.forEach(group -> group.rename(Names.titleCasePerson(group.name())));
    return grouper.groups;
  }

  private void addFull(Named named) {
    List<Group> same = new ArrayList<>();
    Group exact = null;
    for (Group group : bySurname.get(named.parts().get(named.parts().size() - 1))) {
      boolean equal = group.parts().equals(named.parts());
      boolean other = !named.generation().equals(generations.getOrDefault(group, ""));
      boolean kin = relatives.contains(group) || named.context().relative();
      if (other) {
        continue;
      }
      if (equal
          || !kin && PersonNames.compatible(group.parts(), named.parts())
          || !(kin && named.mention().span().start() < starts.get(group).first())
              && PersonNames.isCompoundSurname(named.parts(), group.parts())) {
        same.add(group);
        exact = equal ? group : exact;
      }
    }
    Group group = exact != null ? exact : same.size() == 1 ? same.get(0) : null;
    if (group == null) {
      start(named);
    } else {
      group.rename(Names.better(group.name(), Nicknames.without(named.mention().text())));
      add(named, group);
    }
  }

  private void addSingle(Named named) {
    String name = named.parts().get(0);
    List<Group> candidates = bySurname.get(name);
    boolean surname = !candidates.isEmpty();
    candidates = surname ? candidates : byForename.get(name);
    candidates = candidates.isEmpty() ? respelled(name) : candidates;
    if (!named.generation().isEmpty() || candidates.size() > 1) {
      candidates =
          candidates.stream()
              .filter(group -> named.generation().equals(generations.get(group)))
              .toList();
      if (candidates.isEmpty() && named.generation().isEmpty()) {
        return;
      }
    }
    List<Group> same = ofSamePerson(candidates, named, surname);
    if (same.isEmpty()) {
      start(named);
    } else {
      Group group = same.size() == 1 ? same.get(0) : lastMentioned(same, named.mention());
      if (group != null) {
        add(named, group);
      }
    }
  }

  /** Removes people of another gender, and relatives if the name is another person's. */
  private List<Group> ofSamePerson(List<Group> candidates, Named named, boolean surname) {
    List<Group> same = new ArrayList<>(candidates);
    if (same.removeIf(group -> named.context().gender().contradicts(genders.get(group)))
        || !surname) {
      return same;
    }
    if (!relatives.containsAll(same)) {
      same.removeIf(relatives::contains);
    } else if (!same.isEmpty()) {
      int alone = firstAlone.getOrDefault(named.parts().get(0), Integer.MAX_VALUE);
      same.removeIf(relative -> alone < starts.get(relative).first());
    }
    return same;
  }

  /** Returns the group mentioned last before a mention; null if none or two in one sentence. */
  private Group lastMentioned(List<Group> candidates, Mention mention) {
    Group best = null;
    boolean tie = false;
    for (Group group : candidates) {
      int at = lastBefore(group, mention);
      if (at >= 0) {
        int bestAt = best == null ? -1 : lastBefore(best, mention);
        boolean together = bestAt >= 0 && words.sameSentence(words.at(at), words.at(bestAt));
        tie = together || tie && at < bestAt;
        best = at > bestAt ? group : best;
      }
    }
    return tie ? null : best;
  }

  /** Returns the start of the last mention of a group before another mention, or -1. */
  private int lastBefore(Group group, Mention mention) {
    Integer before = starts.get(group).lower(mention.span().start());
    return before == null ? -1 : before;
  }

  /** Returns the group whose long surname differs by a letter, unless there are several. */
  private List<Group> respelled(String name) {
    Set<Group> found = new HashSet<>();
    for (String key : PersonNames.spellings(name)) {
      found.addAll(bySpelling.get(key));
    }
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  private void add(Named named, Group group) {
    group.add(named.mention());
    starts.computeIfAbsent(group, key -> new TreeSet<>()).add(named.mention().span().start());
    genders.merge(group, named.context().gender(), PersonContext.Gender::or);
  }

  private void start(Named named) {
    String name = Nicknames.without(named.mention().text());
    boolean shared = named.parts().size() == 1 && !bySurname.get(named.parts().get(0)).isEmpty();
    String title = shared ? named.context().title() : "";
    Group group = new Group(EntityType.PERSON, title.isEmpty() ? name : title + " " + name);
    add(named, group);
    groups.add(group);
    generations.put(group, named.generation());
    if (named.context().relative()) {
      relatives.add(group);
    }
    List<String> parts = named.parts();
    if (parts.size() == 1) {
      bySurname.add(parts.get(0), group);
      return;
    }
    byForename.add(parts.get(0), group);
    PersonNames.spellings(parts.get(parts.size() - 1)).forEach(key -> bySpelling.add(key, group));
    parts.subList(1, parts.size()).forEach(part -> bySurname.add(part, group));
  }
}
