// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.text.AnalyzedText;

/** The resolver: each step is a class of its own. */
final class StandardResolver implements EntityResolver {

  private final AuthorityPins pins;
  private final Optional<Country> home;

  StandardResolver(Authority authority, Optional<Country> home) {
    this.pins = new AuthorityPins(authority);
    this.home = home;
  }

  @Override
  public Resolution resolve(AnalyzedText text, List<Mention> mentions) {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(mentions, "mentions must not be null");
    Words words = Words.of(text);
    List<Mention> names = pins.pin(words, repaired(text, words, mentions));
    List<Sighting> sightings = SightingFinder.find(words, names, home);
    List<Entity> entities = Salience.rank(text, words, groups(words, names, sightings));
    return new Resolution(
        entities, StoryCountries.weigh(text, evidence(text, words, sightings, names)));
  }

  /** Returns what an article names, one group a thing. */
  List<Group> groups(AnalyzedText text, Words words, List<Mention> mentions) {
    List<Mention> names = pins.pin(words, repaired(text, words, mentions));
    return groups(words, names, SightingFinder.find(words, names, home));
  }

  private List<Group> groups(Words words, List<Mention> names, List<Sighting> sightings) {
    List<Group> groups = new ArrayList<>(placesAndCountries(words, sightings, names));
    groups.addAll(PersonGrouper.group(ofType(names, sightings, EntityType.PERSON)));
    groups.addAll(OrganizationGrouper.group(organizations(words, names, sightings)));
    return pins.pin(Merger.merge(KnownOrganizations.name(groups)));
  }

  private static List<Mention> repaired(AnalyzedText text, Words words, List<Mention> mentions) {
    List<Mention> names = InstitutionFinder.complete(words, MentionTrimmer.trim(words, mentions));
    names = Dateline.complete(text, words, AcronymFinder.complete(words, names));
    names = DocumentRepair.repair(words, withoutListsOfPlaces(words, names));
    return StormNames.drop(words, names);
  }

  /** Returns what speaks for the countries of an article. */
  static StoryCountries.Evidence evidenceOf(AnalyzedText text, List<Mention> mentions) {
    Words words = Words.of(text);
    List<Mention> names = repaired(text, words, mentions);
    return evidence(text, words, SightingFinder.find(words, names, Optional.empty()), names);
  }

  private static StoryCountries.Evidence evidence(
      AnalyzedText text, Words words, List<Sighting> sightings, List<Mention> names) {
    List<Mention> places = ofType(names, sightings, EntityType.PLACE);
    List<Sighting> all = new ArrayList<>(sightings);
    all.addAll(CityFinder.find(words, places, sightings));
    Optional<Sighting> dateline = CityFinder.dateline(words, Dateline.find(text), sightings);
    return new StoryCountries.Evidence(all, dateline);
  }

  /** A tagger may see one place in "Colombia-Venezuela"; the gazetteer sees both. */
  private static List<Mention> withoutListsOfPlaces(Words words, List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() != EntityType.PLACE || !isListOfPlaces(words, mention)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private static boolean isListOfPlaces(Words words, Mention mention) {
    List<Integer> within = words.in(mention.span());
    int places = 0;
    for (int i = 0; i < within.size(); ) {
      FormIndex.Match match = Gazetteer.index().match(words, within.get(i));
      if (match == null || match.span().end() > mention.span().end()) {
        return false;
      }
      places++;
      i += match.last() - match.first() + 1;
    }
    return places > 1;
  }

  private static List<Mention> ofType(
      List<Mention> mentions, List<Sighting> sightings, EntityType type) {
    List<Mention> sighted = new ArrayList<>();
    for (Sighting sighting : sightings) {
      if (sighting.entity()) {
        sighted.add(mention("", sighting, type));
      }
    }
    Occupied taken = new Occupied(sighted);
    return mentions.stream()
        .filter(mention -> mention.type() == type && !taken.overlaps(mention.span()))
        .toList();
  }

  /** The tagger's organisations and the seats of government, which some taggers call places. */
  private static List<Mention> organizations(
      Words words, List<Mention> mentions, List<Sighting> sightings) {
    List<Mention> organizations =
        new ArrayList<>(ofType(mentions, sightings, EntityType.ORGANIZATION));
    for (Sighting sighting : sightings) {
      if (sighting.entity() && sighting.form().sense() == Form.Sense.SEAT) {
        organizations.add(mention(words.text(), sighting, EntityType.ORGANIZATION));
      }
    }
    Collections.sort(organizations);
    return organizations;
  }

  private static Mention mention(String text, Sighting sighting, EntityType type) {
    String surface =
        text.isEmpty() ? "x".repeat(sighting.span().length()) : sighting.span().in(text);
    return new Mention(sighting.span(), surface, type, sighting.kind(), 1);
  }

  private static List<Group> placesAndCountries(
      Words words, List<Sighting> sightings, List<Mention> names) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      if (sighting.namesCountry()) {
        Country country = Countries.standard().byIso(sighting.form().code()).orElseThrow();
        Group group =
            groups.computeIfAbsent(
                country.isoCode(), key -> new Group(EntityType.COUNTRY, country.name()));
        group.country = Optional.of(country);
        group.wikidata = Optional.of(country.wikidataId());
        group.add(mention(words.text(), sighting, EntityType.COUNTRY));
      } else if (sighting.entity() && sighting.form().sense() != Form.Sense.SEAT) {
        place(
            groups, sighting.form().canonical(), mention(words.text(), sighting, EntityType.PLACE));
      }
    }
    for (Mention mention : ofType(names, sightings, EntityType.PLACE)) {
      place(groups, spelledOut(mention.text()), mention);
    }
    groups.values().stream()
        .filter(group -> group.country.isEmpty())
        .forEach(group -> group.rename(Names.calm(asWritten(group))));
    return List.copyOf(groups.values());
  }

  /** The article's own way of writing a name, accents included, where only that differs. */
  private static String asWritten(Group group) {
    String slug = Fold.slug(group.name());
    return group.mentions().stream()
        .map(Mention::text)
        .filter(text -> Fold.slug(text).equals(slug) && !text.equals(text.toUpperCase(Locale.ROOT)))
        .max(Comparator.comparingLong(text -> text.chars().filter(c -> c > 127).count()))
        .orElse(group.name());
  }

  /** A state's abbreviation names the state. */
  private static String spelledOut(String text) {
    String stopped = text.endsWith(".") ? text : text + ".";
    return Gazetteer.index().exact(stopped).stream()
        .filter(form -> form.sense() == Form.Sense.PROVINCE_SHORT)
        .findFirst()
        .map(Form::canonical)
        .orElse(text);
  }

  private static void place(Map<String, Group> groups, String name, Mention mention) {
    groups
        .computeIfAbsent(":" + Fold.slug(name), key -> new Group(EntityType.PLACE, name))
        .add(mention);
  }
}
