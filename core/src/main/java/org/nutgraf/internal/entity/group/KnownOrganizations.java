// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.resource.BundledTable;
import org.nutgraf.internal.text.NameNormalizer;

/** International organisations with their canonical name and Wikidata id. */
public final class KnownOrganizations {

  private record Known(String name, Optional<String> wikidata) {}

  private static final Map<String, Known> BY_NAME = load();

  private KnownOrganizations() {}

  private static Map<String, Known> load() {
    Map<String, Known> byName = new HashMap<>();
    for (String[] row : BundledTable.rows("organizations.tsv", "nutgraf-organizations 1", 3)) {
      Known known = new Known(row[0], Optional.of(row[1]).filter(id -> !id.isEmpty()));
      byName.put(NameNormalizer.slug(row[0]), known);
      for (String alias : row[2].split("\\|")) {
        if (!alias.isEmpty()) {
          byName.put(NameNormalizer.slug(alias), known);
        }
      }
    }
    return byName;
  }

  /** Assigns known organisations their canonical name and id, so that all forms share one id. */
  public static List<Group> name(List<Group> groups) {
    List<Group> named = new ArrayList<>();
    for (Group group : groups) {
      Known usual = BY_NAME.get(NameNormalizer.slug(group.name()));
      if (usual == null || group.type() != EntityType.ORGANIZATION) {
        named.add(group);
        continue;
      }
      Group known = Group.ofOrganization(usual.name(), usual.wikidata());
      for (Mention mention : group.mentions()) {
        boolean brief = OrganizationNames.isBriefFor(mention.text(), usual.name());
        known.add(mention, brief ? MentionKind.ALIAS : mention.kind());
      }
      named.add(known);
    }
    return named;
  }

  /** Returns the canonical name of a known organisation, given any of its names. */
  static Optional<String> find(String name) {
    return Optional.ofNullable(BY_NAME.get(NameNormalizer.slug(name))).map(Known::name);
  }
}
