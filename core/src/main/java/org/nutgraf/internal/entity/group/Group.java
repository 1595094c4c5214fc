// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.text.NameNormalizer;

/** The mentions of one thing while an article is resolved. */
public final class Group {

  public final EntityType type;

  /** The id that an authority gives; empty where it follows from the name. */
  public String id = "";

  public Optional<Country> country = Optional.empty();
  public Optional<String> wikidata = Optional.empty();
  private String name;
  private List<String> parts;
  private final List<Mention> mentions = new ArrayList<>();
  private boolean sorted = true;

  public Group(EntityType type, String name) {
    this.type = type;
    this.name = name;
    this.parts = Names.parts(name);
  }

  public String name() {
    return name;
  }

  /** Returns the folded parts of the name. */
  List<String> parts() {
    return parts;
  }

  public void rename(String better) {
    if (!better.equals(name)) {
      name = better;
      parts = Names.parts(better);
    }
  }

  public void add(Mention mention, MentionKind kind) {
    sorted &= mentions.isEmpty() || mentions.get(mentions.size() - 1).compareTo(mention) <= 0;
    boolean same = mention.type() == type && mention.kind() == kind;
    mentions.add(
        same
            ? mention
            : new Mention(mention.span(), mention.text(), type, kind, mention.confidence()));
  }

  public void add(Mention mention) {
    add(mention, mention.kind());
  }

  /** Returns the mentions in text order. */
  public List<Mention> mentions() {
    if (!sorted) {
      Collections.sort(mentions);
      sorted = true;
    }
    return mentions;
  }

  public int first() {
    return mentions().get(0).span().start();
  }

  public String id() {
    if (!id.isEmpty()) {
      return id;
    }
    if (country.isPresent()) {
      return "country:" + NameNormalizer.fold(country.get().isoCode());
    }
    String prefix =
        switch (type) {
          case PERSON -> "person:";
          case ORGANIZATION -> "org:";
          default -> "place:";
        };
    String slug = NameNormalizer.slug(name);
    return prefix + (type == EntityType.ORGANIZATION ? OrganizationNames.brief(slug) : slug);
  }
}
