// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.Place.Kind;
import org.nutgraf.internal.gazetteer.Places;
import org.nutgraf.internal.text.Words;

/** The names of places as articles write them: with a kind, or with a state after them. */
final class PlaceNames {

  private static final Set<String> SUBDIVISION_KINDS =
      Set.of(
          "province",
          "state",
          "region",
          "department",
          "governorate",
          "county",
          "prefecture",
          "oblast",
          "district",
          "canton",
          "voivodeship",
          "emirate",
          "parish");

  private static final Set<String> TOWN_KINDS = Set.of("city", "town", "municipality", "village");

  /** The share of a subdivision's inhabitants from which a town of its name is meant instead. */
  private static final double MAIN_TOWN = 0.25;

  private static final int LARGE_TOWN = 100_000;

  private static final int MAX_WORDS = 4;

  private PlaceNames() {}

  static boolean isSubdivisionKind(String word) {
    return SUBDIVISION_KINDS.contains(word);
  }

  /** Returns the last word of a name of several words in lower case; otherwise "". */
  static String lastWord(String name) {
    int space = name.lastIndexOf(' ');
    return space < 0 ? "" : name.substring(space + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the places of a name, or else those of the name without its kind ("Tabuk province").
   */
  static List<Place> candidates(String name) {
    List<Place> places = Places.standard().named(name);
    String last = lastWord(name);
    boolean kind = SUBDIVISION_KINDS.contains(last) || TOWN_KINDS.contains(last);
    return places.isEmpty() && kind
        ? Places.standard().named(name.substring(0, name.lastIndexOf(' ')))
        : places;
  }

  /**
   * Removes, of a town and a subdivision of the same name in the same country, the one that is
   * usually not meant: a town far smaller than its subdivision, or else the subdivision.
   *
   * @param state whether the name is known as that of a state, so that a large town is not enough
   */
  static void dropDoubles(List<Place> places, boolean state) {
    for (Place area : List.copyOf(places)) {
      if (area.kind() == Kind.TOWN) {
        continue;
      }
      for (Place town : List.copyOf(places)) {
        if (town.kind() == Kind.TOWN && town.code().equals(area.code()) && places.contains(area)) {
          boolean main =
              !state && town.population() >= LARGE_TOWN
                  || town.population() >= MAIN_TOWN * area.population();
          boolean inside =
              area.subdivision().isEmpty() || area.subdivision().equals(town.subdivision());
          if (main) {
            places.remove(area);
          } else if (inside) {
            places.remove(town);
          }
        }
      }
    }
  }

  /**
   * Returns the codes of the country and the subdivision that may be named from a word on: "CA",
   * "CA-ON"; for a postal abbreviation ("IN") the end of the code ("-IN").
   */
  static Set<String> statedAt(Words words, int word) {
    Set<String> codes = new HashSet<>();
    String surface = words.surface(word);
    if (surface.length() >= 2 && surface.length() <= 3 && words.isAllCapitals(word)) {
      codes.add("-" + surface);
    }
    GazetteerIndex.Match match = Gazetteer.index().match(words, word);
    if (match != null) {
      for (GazetteerEntry entry : match.entries()) {
        if (entry.isCountry()) {
          codes.add(entry.code());
        } else if (!entry.code().isEmpty()) {
          codes.add(entry.code());
          addSubdivisions(entry.canonical(), entry.code(), codes);
        }
      }
      return codes;
    }
    for (int last = Math.min(word + MAX_WORDS, words.size()) - 1; last >= word; last--) {
      if (words.sameSentence(word, last) && words.isCapitalized(word)) {
        addSubdivisions(words.span(word, last).in(words.text()), "", codes);
      }
    }
    return codes;
  }

  private static void addSubdivisions(String name, String country, Set<String> codes) {
    for (Place place : candidates(name)) {
      boolean fits = country.isEmpty() || place.code().equals(country);
      if (fits && place.kind() != Kind.TOWN) {
        codes.add(place.code());
        place.subdivision().ifPresent(in -> codes.add(in.code()));
      }
    }
  }
}
