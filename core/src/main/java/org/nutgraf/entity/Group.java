// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The mentions of one thing while an article is resolved. */
final class Group {

  final EntityType type;

  /** The id that an authority gives; empty where it follows from the name. */
  String id = "";

  Optional<Country> country = Optional.empty();
  Optional<String> wikidata = Optional.empty();
  private String name;
  private List<String> parts;
  private final List<Mention> mentions = new ArrayList<>();
  private boolean sorted = true;

  Group(EntityType type, String name) {
    this.type = type;
    this.name = name;
    this.parts = Names.parts(name);
  }

  String name() {
    return name;
  }

  /** Returns the folded parts of the name. */
  List<String> parts() {
    return parts;
  }

  void rename(String better) {
    if (!better.equals(name)) {
      name = better;
      parts = Names.parts(better);
    }
  }

  void add(Mention mention, MentionKind kind) {
    sorted &= mentions.isEmpty() || mentions.get(mentions.size() - 1).compareTo(mention) <= 0;
    boolean same = mention.type() == type && mention.kind() == kind;
    mentions.add(
        same
            ? mention
            : new Mention(mention.span(), mention.text(), type, kind, mention.confidence()));
  }

  void add(Mention mention) {
    add(mention, mention.kind());
  }

  /** Returns the mentions in text order. */
  List<Mention> mentions() {
    if (!sorted) {
      Collections.sort(mentions);
      sorted = true;
    }
    return mentions;
  }

  int first() {
    return mentions().get(0).span().start();
  }

  String id() {
    if (!id.isEmpty()) {
      return id;
    }
    if (country.isPresent()) {
      return "country:" + Fold.fold(country.get().isoCode());
    }
    String prefix =
        switch (type) {
          case PERSON -> "person:";
          case ORGANIZATION -> "org:";
          default -> "place:";
        };
    String slug = Fold.slug(name);
    return prefix + (type == EntityType.ORGANIZATION ? OrganizationNames.brief(slug) : slug);
  }
}
