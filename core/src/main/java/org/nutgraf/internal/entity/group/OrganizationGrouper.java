// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;

/** Groups the mentions of organisations: full names, shortened names and acronyms. */
public final class OrganizationGrouper {

  /** A mention with the parts of its name. */
  private record Named(Mention mention, List<String> parts) {}

  private final List<Group> groups = new ArrayList<>();
  private final GroupIndex byName = new GroupIndex();
  private final GroupIndex byPart = new GroupIndex();
  private final GroupIndex byInitials = new GroupIndex();

  private final Map<String, List<String>> definitions;

  private OrganizationGrouper(Map<String, List<String>> definitions) {
    this.definitions = definitions;
  }

  /**
   * Returns one group per organisation.
   *
   * @param definitions the acronyms defined in the article: parts of the full name by folded
   *     acronym
   */
  public static List<Group> group(List<Mention> mentions, Map<String, List<String>> definitions) {
    OrganizationGrouper grouper = new OrganizationGrouper(definitions);
    List<Named> named = new ArrayList<>();
    for (Mention mention : mentions) {
      List<String> parts = Names.parts(mention.text());
      if (!parts.isEmpty()) {
        named.add(new Named(mention, parts));
      }
    }
    named.sort(Comparator.comparingInt(name -> -name.parts().size()));
    named.forEach(grouper::add);
    grouper.groups.removeIf(
        group -> Lexicon.has(WordList.GENERIC_BODY, String.join(" ", group.parts())));
    grouper.groups.forEach(group -> group.rename(Names.toTitleCase(group.name())));
    return grouper.groups;
  }

  private void add(Named named) {
    Mention mention = named.mention();
    List<Group> equal = byName.get(key(mention.text(), named.parts()));
    if (!equal.isEmpty()) {
      Group group = equal.get(0);
      boolean brief = OrganizationNames.isBriefFor(mention.text(), group.name());
      group.rename(Names.better(group.name(), mention.text()));
      group.add(mention, brief ? MentionKind.ALIAS : mention.kind());
      return;
    }
    Set<Group> shortened = new LinkedHashSet<>();
    List<Group> candidates = new ArrayList<>(byPart.get(named.parts().get(0)));
    candidates.addAll(byPart.get(named.parts().get(named.parts().size() - 1)));
    for (Group group : candidates) {
      if (OrganizationNames.isShortened(named.parts(), group.parts())) {
        shortened.add(group);
      }
    }
    List<Group> acronym = acronym(mention.text());
    if (shortened.size() == 1) {
      shortened.iterator().next().add(mention);
    } else if (acronym.size() == 1 && shortened.isEmpty()) {
      acronym.get(0).add(mention, MentionKind.ALIAS);
    } else {
      start(named);
    }
  }

  private List<Group> acronym(String name) {
    String brief = NameNormalizer.slug(name);
    if (definitions.containsKey(brief)) {
      List<String> full = definitions.get(brief);
      List<Group> defined = byName.get(key(String.join(" ", full), full));
      if (!defined.isEmpty()) {
        return defined.subList(0, 1);
      }
    }
    return OrganizationNames.isCapitals(name) ? byInitials.get(brief) : List.of();
  }

  /**
   * Returns a key that is the same for all names of a known organisation, for a company with any
   * legal form, and for a ministry or university in either word order.
   */
  private static String key(String name, List<String> parts) {
    return KnownOrganizations.find(name)
        .orElseGet(
            () -> {
              List<String> bare = OrganizationNames.withoutForm(parts);
              return String.join(" ", OrganizationNames.headLast(bare));
            });
  }

  private void start(Named named) {
    Group group = new Group(EntityType.ORGANIZATION, named.mention().text());
    group.add(named.mention());
    groups.add(group);
    byName.add(key(group.name(), named.parts()), group);
    named.parts().forEach(part -> byPart.add(part, group));
    OrganizationNames.initials(group.name()).forEach(initials -> byInitials.add(initials, group));
  }
}
