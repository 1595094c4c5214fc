// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.place;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Location;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.country.PlaceLocator;
import org.nutgraf.internal.entity.country.PlaceMention;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.Words;

/** Groups the mentions of countries and other places, and says where each place is. */
public final class PlaceGroups {

  private final Words words;
  private final PlaceLocator locator;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<Group, PlaceLocator.Site> sites = new LinkedHashMap<>();

  private PlaceGroups(Words words, PlaceLocator locator) {
    this.words = words;
    this.locator = locator;
  }

  /**
   * Returns one group for each country and place, in the order of the text for each kind.
   *
   * @param placeMentions the mentions found in the gazetteer
   * @param places the places found by the tagger that are not among them
   */
  public static List<Group> group(
      Words words, List<PlaceMention> placeMentions, List<Mention> places, PlaceLocator locator) {
    PlaceGroups grouper = new PlaceGroups(words, locator);
    placeMentions.forEach(grouper::add);
    places.forEach(grouper::add);
    ShortPlaceNames.join(grouper.groups, grouper.sites, locator);
    for (Group group : grouper.groups.values()) {
      if (group.country().isEmpty()) {
        group.rename(Names.titleCasePerson(asWritten(group)));
        group.locate(Optional.ofNullable(grouper.sites.get(group)).map(PlaceGroups::location));
      }
    }
    return List.copyOf(grouper.groups.values());
  }

  private void add(PlaceMention placeMention) {
    GazetteerEntry entry = placeMention.entry();
    if (placeMention.namesCountry()) {
      Country country = Countries.standard().byIso(entry.code()).orElseThrow();
      groups
          .computeIfAbsent(country.isoCode(), key -> Group.ofCountry(country))
          .add(mention(placeMention, EntityType.COUNTRY));
    } else if (placeMention.entity() && entry.sense() != GazetteerEntry.Sense.SEAT) {
      Group group = place(entry.canonical(), mention(placeMention, EntityType.PLACE));
      locator.locate(entry).ifPresent(site -> sites.putIfAbsent(group, site));
    }
  }

  private void add(Mention mention) {
    String name = spelledOut(mention.text());
    Group group = place(name, mention);
    if (!sites.containsKey(group)) {
      locator.locate(name).ifPresent(site -> sites.put(group, site));
    }
  }

  private Mention mention(PlaceMention placeMention, EntityType type) {
    String text = placeMention.span().in(words.text());
    return new Mention(placeMention.span(), text, type, placeMention.kind(), 1);
  }

  private Group place(String name, Mention mention) {
    Group group =
        groups.computeIfAbsent(
            ":" + NameNormalizer.slug(name), key -> new Group(EntityType.PLACE, name));
    group.add(mention);
    return group;
  }

  private static Location location(PlaceLocator.Site site) {
    Optional<Place> place = site.place();
    Optional<Place.Point> point = place.flatMap(Place::point);
    return new Location(
        site.code(),
        place.flatMap(Place::subdivision).map(Place.Subdivision::code),
        place.flatMap(Place::subdivision).map(Place.Subdivision::name),
        point.isPresent() ? OptionalDouble.of(point.get().latitude()) : OptionalDouble.empty(),
        point.isPresent() ? OptionalDouble.of(point.get().longitude()) : OptionalDouble.empty(),
        place.isPresent() && place.get().geonamesId() > 0
            ? OptionalInt.of(place.get().geonamesId())
            : OptionalInt.empty());
  }

  /**
   * Returns the spelling of a name in the article, including accents, if it is otherwise the same.
   */
  private static String asWritten(Group group) {
    String slug = NameNormalizer.slug(group.name());
    return group.mentions().stream()
        .map(Mention::text)
        .filter(
            text ->
                NameNormalizer.slug(text).equals(slug)
                    && !text.equals(text.toUpperCase(Locale.ROOT)))
        .max(Comparator.comparingLong(text -> text.chars().filter(c -> c > 127).count()))
        .orElse(group.name());
  }

  /** Expands the abbreviation of a state. */
  private static String spelledOut(String text) {
    String stopped = text.endsWith(".") ? text : text + ".";
    return Gazetteer.index().exact(stopped).stream()
        .filter(entry -> entry.sense() == GazetteerEntry.Sense.PROVINCE_SHORT)
        .findFirst()
        .map(GazetteerEntry::canonical)
        .orElse(text);
  }
}
