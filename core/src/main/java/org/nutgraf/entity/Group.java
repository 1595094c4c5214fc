// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The mentions of one thing while an article is resolved. */
final class Group {

  final EntityType type;
  String name;
  Optional<Country> country = Optional.empty();
  Optional<String> wikidata = Optional.empty();
  final List<Mention> mentions = new ArrayList<>();

  Group(EntityType type, String name) {
    this.type = type;
    this.name = name;
  }

  void add(Mention mention, MentionKind kind) {
    mentions.add(new Mention(mention.span(), mention.text(), type, kind, mention.confidence()));
    Collections.sort(mentions);
  }

  void add(Mention mention) {
    add(mention, mention.kind());
  }

  int first() {
    return mentions.get(0).span().start();
  }

  String id() {
    if (country.isPresent()) {
      return "country:" + Fold.fold(country.get().isoCode());
    }
    String prefix =
        switch (type) {
          case PERSON -> "person:";
          case ORGANIZATION -> "org:";
          default -> "place:";
        };
    return prefix + Fold.slug(name);
  }
}
