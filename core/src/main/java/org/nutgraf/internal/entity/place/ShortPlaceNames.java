// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.internal.entity.country.PlaceLocator;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.PlaceKey;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;

/**
 * Joins the groups of one place under two names: names of the same town ("Bombay", "Mumbai"), and a
 * name with its short form ("Puerto Armuelles", "Armuelles"; "Rikers Island", "Rikers").
 */
final class ShortPlaceNames {

  /** Words that make another place of a name: "West Darfur" is not Darfur. */
  private static final Set<String> OTHER =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "new",
          "old",
          "upper",
          "lower",
          "greater",
          "great",
          "little",
          "inner",
          "outer",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "lake",
          "gulf",
          "bay",
          "mount",
          "river",
          "cape");

  private final Map<String, Group> groups;

  /** The keys of the groups, since a group would have to be searched for in an article of many. */
  private final Map<Group, String> keys = new HashMap<>();

  private final Map<Group, PlaceLocator.Site> sites;
  private final PlaceLocator locator;

  private ShortPlaceNames(
      Map<String, Group> groups, Map<Group, PlaceLocator.Site> sites, PlaceLocator locator) {
    this.groups = groups;
    this.sites = sites;
    this.locator = locator;
    groups.forEach((key, group) -> keys.put(group, key));
  }

  /**
   * Joins groups in place.
   *
   * @param groups countries and places by key
   * @param sites the sites of the places, as far as they are known
   */
  static void join(
      Map<String, Group> groups, Map<Group, PlaceLocator.Site> sites, PlaceLocator locator) {
    ShortPlaceNames names = new ShortPlaceNames(groups, sites, locator);
    names.joinSameTown();
    names.joinShortForms();
  }

  private void joinSameTown() {
    Map<Integer, Group> byTown = new HashMap<>();
    for (Group group : List.copyOf(groups.values())) {
      Optional<Place> town =
          Optional.ofNullable(sites.get(group)).flatMap(PlaceLocator.Site::place);
      if (group.country().isEmpty() && town.isPresent() && town.get().geonamesId() > 0) {
        Group known = byTown.putIfAbsent(town.get().geonamesId(), group);
        if (known != null) {
          boolean longer = words(group).length > words(known).length;
          byTown.put(town.get().geonamesId(), longer ? group : known);
          into(longer ? group : known, longer ? known : group);
        }
      }
    }
  }

  private void joinShortForms() {
    Map<String, List<Group>> longer = new HashMap<>();
    for (Group group : groups.values()) {
      String[] words = words(group);
      if (group.country().isEmpty() && words.length > 1) {
        for (String brief : briefs(words, sites.containsKey(group))) {
          longer.computeIfAbsent(brief, key -> new ArrayList<>()).add(group);
        }
      }
    }
    for (Group group : List.copyOf(groups.values())) {
      List<Group> full = longer.getOrDefault(PlaceKey.of(group.name()), List.of());
      if (group.country().isEmpty() && full.size() == 1 && isFree(group, full.get(0))) {
        into(full.get(0), group);
      }
    }
  }

  private static String[] words(Group group) {
    return PlaceKey.of(group.name()).split(" ");
  }

  /**
   * Returns the short forms of a name: those without a landmark at the end, and for a known place
   * all beginnings and endings.
   */
  private static Set<String> briefs(String[] words, boolean known) {
    Set<String> briefs = new HashSet<>();
    List<String> all = List.of(words);
    int last = words.length - 1;
    if (Lexicon.has(WordList.PLACE_FEATURE, words[last]) && !OTHER.contains(words[0])) {
      briefs.add(String.join(" ", all.subList(0, last)));
    }
    for (int cut = 1; known && cut <= last; cut++) {
      if (all.subList(0, cut).stream().noneMatch(OTHER::contains)) {
        briefs.add(String.join(" ", all.subList(cut, words.length)));
      }
      if (all.subList(cut, words.length).stream().noneMatch(OTHER::contains)) {
        briefs.add(String.join(" ", all.subList(0, cut)));
      }
    }
    briefs.removeIf(brief -> brief.length() < 4);
    return briefs;
  }

  /** Returns whether a short form is not the name of another place that the article means. */
  private boolean isFree(Group brief, Group full) {
    PlaceLocator.Site own = sites.get(brief);
    PlaceLocator.Site site = sites.get(full);
    if (brief == full || !keys.containsKey(full)) {
      return false;
    }
    return own == null
        || site != null && !own.code().equals(site.code()) && !locator.isSupported(own.code());
  }

  private void into(Group target, Group source) {
    source.mentions().forEach(target::add);
    groups.remove(keys.remove(source));
    if (!sites.containsKey(target) && sites.containsKey(source)) {
      sites.put(target, sites.get(source));
    }
  }
}
