// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.Words;

/**
 * Applies a site's authority to an article: to the mentions before grouping, and to the groups
 * afterwards.
 */
public final class AuthorityPins {

  private final Authority authority;
  private final GazetteerIndex always;

  public AuthorityPins(Authority authority) {
    this.authority = authority;
    List<GazetteerEntry> names = new ArrayList<>();
    for (Authority.Entry entry : authority.entries()) {
      if (entry.flags().contains(Authority.Flag.ALWAYS)) {
        names.add(gazetteerEntry(entry, entry.name()));
        entry.aliases().forEach(alias -> names.add(gazetteerEntry(entry, alias)));
      }
    }
    this.always = new GazetteerIndex(names);
  }

  private static GazetteerEntry gazetteerEntry(Authority.Entry entry, String text) {
    return new GazetteerEntry(text, GazetteerEntry.Sense.CITY, entry.id(), entry.name(), false);
  }

  /** Removes banned names from the mentions and adds names that are always mentions. */
  public List<Mention> pin(Words words, List<Mention> mentions) {
    if (authority.entries().isEmpty()) {
      return mentions;
    }
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean banned =
          authority
              .find(mention.text())
              .filter(entry -> entry.flags().contains(Authority.Flag.BAN))
              .isPresent();
      if (!banned) {
        kept.add(mention);
      }
    }
    List<Mention> found = new ArrayList<>();
    SpanSet<Mention> taken = SpanSet.of(kept, Mention::span);
    for (int w = 0; w < words.size(); w++) {
      GazetteerIndex.Match match = always.match(words, w);
      if (match != null && !taken.blocks(match.span())) {
        EntityType type = authority.find(match.entries().get(0).code()).orElseThrow().type();
        EntityType plain = type == EntityType.COUNTRY ? EntityType.PLACE : type;
        String text = match.span().in(words.text());
        found.add(new Mention(match.span(), text, plain, MentionKind.NAME, 1));
        w = match.last();
      }
    }
    return SpanSet.merge(kept, found, Mention::span);
  }

  /**
   * Assigns the ids and names of the authority to the groups, and removes those that are never
   * reported.
   */
  public List<Group> pin(List<Group> groups) {
    if (authority.entries().isEmpty()) {
      return groups;
    }
    Map<String, Group> pinned = new LinkedHashMap<>();
    for (Group group : groups) {
      Optional<Authority.Entry> entry = entry(group);
      if (entry.isEmpty()) {
        pinned.merge(group.id(), group, AuthorityPins::join);
      } else if (isReported(entry.get())) {
        pinned.merge(entry.get().id(), group.pinnedTo(entry.get()), AuthorityPins::join);
      }
    }
    return List.copyOf(pinned.values());
  }

  private static Group join(Group a, Group b) {
    b.mentions().forEach(a::add);
    return a;
  }

  private static boolean isReported(Authority.Entry entry) {
    return !entry.flags().contains(Authority.Flag.NEVER)
        && !entry.flags().contains(Authority.Flag.BAN);
  }

  private Optional<Authority.Entry> entry(Group group) {
    Optional<Authority.Entry> byId = authority.find(group.id());
    return byId.isPresent() ? byId : authority.find(group.name());
  }
}
