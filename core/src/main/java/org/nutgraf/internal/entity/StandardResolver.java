// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.Resolution;
import org.nutgraf.internal.entity.country.CityFinder;
import org.nutgraf.internal.entity.country.NationalTermFinder;
import org.nutgraf.internal.entity.country.PlaceLocator;
import org.nutgraf.internal.entity.country.PlaceMention;
import org.nutgraf.internal.entity.country.PlaceMentionFinder;
import org.nutgraf.internal.entity.country.StoryCountries;
import org.nutgraf.internal.entity.group.AuthorityPins;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.group.KnownOrganizations;
import org.nutgraf.internal.entity.group.Merger;
import org.nutgraf.internal.entity.group.OrganizationGrouper;
import org.nutgraf.internal.entity.group.PersonGrouper;
import org.nutgraf.internal.entity.group.Plausibility;
import org.nutgraf.internal.entity.mention.AcronymFinder;
import org.nutgraf.internal.entity.mention.Dateline;
import org.nutgraf.internal.entity.mention.MentionRepair;
import org.nutgraf.internal.entity.place.PlaceGroups;
import org.nutgraf.internal.entity.salience.Salience;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/** The standard resolver; each step is implemented by a separate class. */
public final class StandardResolver implements EntityResolver {

  private final AuthorityPins pins;
  private final Optional<Country> home;

  private StandardResolver(Authority authority, Optional<Country> home) {
    this.pins = new AuthorityPins(authority);
    this.home = home;
  }

  /** Returns the resolver for English without site-specific configuration. */
  public static StandardResolver english() {
    return of(Authority.empty(), Optional.empty());
  }

  /**
   * Returns the resolver for English, which works with every engine.
   *
   * @param authority a site's own list of entities
   * @param home home country of the site, used to resolve "the capital", "the isthmus" and names
   *     shared by several countries
   */
  public static StandardResolver of(Authority authority, Optional<Country> home) {
    return new StandardResolver(authority, home);
  }

  @Override
  public Resolution resolve(AnalyzedText text, List<Mention> mentions) {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(mentions, "mentions must not be null");
    Words words = Words.of(text);
    List<Mention> names = pins.pin(words, MentionRepair.repair(text, words, mentions));
    Places places = places(words, names, home);
    List<Entity> entities = Salience.rank(text, words, groups(words, names, places));
    return new Resolution(
        entities, StoryCountries.weigh(text, evidence(text, words, names, places)));
  }

  /** Returns the mentions of an article grouped by entity. */
  List<Group> groups(AnalyzedText text, Words words, List<Mention> mentions) {
    List<Mention> names = pins.pin(words, MentionRepair.repair(text, words, mentions));
    return groups(words, names, places(words, names, home));
  }

  private List<Group> groups(Words words, List<Mention> names, Places places) {
    List<PlaceMention> placeMentions = places.placeMentions;
    List<Group> groups =
        new ArrayList<>(PlaceGroups.group(words, placeMentions, places.others, places.locator));
    groups.addAll(PersonGrouper.group(words, ofType(names, placeMentions, EntityType.PERSON)));
    groups.addAll(
        OrganizationGrouper.group(
            organizations(words, names, placeMentions), AcronymFinder.definitions(words, names)));
    return pins.pin(Plausibility.filter(words, Merger.merge(KnownOrganizations.name(groups))));
  }

  /**
   * The places of an article.
   *
   * @param placeMentions those found in the gazetteer
   * @param others those found by the tagger only
   */
  private record Places(
      List<PlaceMention> placeMentions, List<Mention> others, PlaceLocator locator) {}

  private static Places places(Words words, List<Mention> names, Optional<Country> home) {
    List<PlaceMention> placeMentions = PlaceMentionFinder.find(words, names, home);
    List<Mention> others = ofType(names, placeMentions, EntityType.PLACE);
    PlaceLocator locator = PlaceLocator.of(words, others, placeMentions, home);
    return new Places(locator.placeMentions(), others, locator);
  }

  /** Returns the evidence for the countries of an article. */
  static StoryCountries.Evidence evidenceOf(AnalyzedText text, List<Mention> mentions) {
    Words words = Words.of(text);
    List<Mention> names = MentionRepair.repair(text, words, mentions);
    return evidence(text, words, names, places(words, names, Optional.empty()));
  }

  private static StoryCountries.Evidence evidence(
      AnalyzedText text, Words words, List<Mention> names, Places places) {
    List<PlaceMention> placeMentions = places.placeMentions;
    List<PlaceMention> all = new ArrayList<>(placeMentions);
    all.addAll(CityFinder.find(words, places.others, placeMentions, places.locator));
    all.addAll(NationalTermFinder.find(words, names, all));
    Optional<PlaceMention> dateline =
        CityFinder.dateline(words, Dateline.find(text), placeMentions, places.locator);
    return new StoryCountries.Evidence(all, dateline);
  }

  private static List<Mention> ofType(
      List<Mention> mentions, List<PlaceMention> placeMentions, EntityType type) {
    SpanSet<PlaceMention> taken =
        SpanSet.of(
            placeMentions.stream().filter(PlaceMention::entity).toList(), PlaceMention::span);
    return mentions.stream()
        .filter(mention -> mention.type() == type && !taken.overlaps(mention.span()))
        .toList();
  }

  /**
   * Returns the organisations found by the tagger, and the seats of government, which some taggers
   * classify as places.
   */
  private static List<Mention> organizations(
      Words words, List<Mention> mentions, List<PlaceMention> placeMentions) {
    List<Mention> organizations =
        new ArrayList<>(ofType(mentions, placeMentions, EntityType.ORGANIZATION));
    for (PlaceMention placeMention : placeMentions) {
      if (placeMention.entity() && placeMention.entry().sense() == GazetteerEntry.Sense.SEAT) {
        organizations.add(mention(words.text(), placeMention, EntityType.ORGANIZATION));
      }
    }
    Collections.sort(organizations);
    return organizations;
  }

  private static Mention mention(String text, PlaceMention placeMention, EntityType type) {
    return new Mention(
        placeMention.span(), placeMention.span().in(text), type, placeMention.kind(), 1);
  }
}
