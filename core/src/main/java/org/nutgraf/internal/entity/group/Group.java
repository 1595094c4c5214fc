// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * The mentions of one entity while an article is being resolved.
 *
 * <p>Type, country, Wikidata id and an id given by an authority are immutable; the name, the
 * location and the mentions change during grouping.
 */
public final class Group {

  private final EntityType type;

  /** The id given by an authority; empty if the id is derived from the country or name. */
  private final String pinnedId;

  private final Optional<Country> country;
  private final Optional<String> wikidata;
  private String name;
  private List<String> parts;
  private final List<Mention> mentions = new ArrayList<>();
  private boolean sorted = true;
  private Optional<Location> location = Optional.empty();

  private Group(
      EntityType type,
      String name,
      String pinnedId,
      Optional<Country> country,
      Optional<String> wikidata) {
    this.type = type;
    this.pinnedId = pinnedId;
    this.country = country;
    this.wikidata = wikidata;
    this.name = name;
    this.parts = Names.parts(name);
  }

  /** Creates an empty group for an entity known only by its name. */
  public Group(EntityType type, String name) {
    this(type, name, "", Optional.empty(), Optional.empty());
  }

  /** Creates an empty group for a country. */
  public static Group ofCountry(Country country) {
    return new Group(
        EntityType.COUNTRY,
        country.name(),
        "",
        Optional.of(country),
        Optional.of(country.wikidataId()));
  }

  /**
   * Creates an empty group for a known organisation.
   *
   * @param wikidata its Wikidata id, if it has one
   */
  static Group ofOrganization(String name, Optional<String> wikidata) {
    return new Group(EntityType.ORGANIZATION, name, "", Optional.empty(), wikidata);
  }

  /**
   * Returns a group with the same mentions and the id, name, type and country of an authority's
   * entry.
   */
  Group pinnedTo(Authority.Entry entry) {
    Group pinned = new Group(entry.type(), entry.name(), entry.id(), entry.country(), wikidata);
    mentions().forEach(pinned::add);
    pinned.location = location;
    return pinned;
  }

  public EntityType type() {
    return type;
  }

  /** Returns the country that this group denotes, or that an authority specifies. */
  public Optional<Country> country() {
    return country;
  }

  /** Returns the Wikidata id, if known. */
  public Optional<String> wikidata() {
    return wikidata;
  }

  /** Returns where the place is, if known; empty for other types. */
  public Optional<Location> location() {
    return type == EntityType.PLACE ? location : Optional.empty();
  }

  /** Sets where the place is. */
  public void locate(Optional<Location> where) {
    location = where;
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

  /** Returns the start offset of the first mention. */
  public int first() {
    return mentions().get(0).span().start();
  }

  /**
   * Returns the id: given by an authority, or else derived from the country, or else from the name.
   */
  public String id() {
    if (!pinnedId.isEmpty()) {
      return pinnedId;
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
