// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Finds the countries of the cities that an article names.
 *
 * <p>Half of all names are cities somewhere, so only what the tagger saw as a place, or what stands
 * in a dateline, is looked up. Among cities of one name, the state or country named after it
 * decides, then the countries named in the article, then the number of people.
 */
public final class CityFinder {

  private final Words words;
  private final Map<String, Integer> named = new HashMap<>();

  private CityFinder(Words words, List<PlaceMention> sightings) {
    this.words = words;
    for (PlaceMention sighting : sightings) {
      if (!sighting.form().code().isEmpty()) {
        named.merge(sighting.form().code(), 1, Integer::sum);
      }
    }
  }

  /** Returns a sighting, which is only evidence, for every place that is a city. */
  public static List<PlaceMention> find(
      Words words, List<Mention> places, List<PlaceMention> sightings) {
    CityFinder finder = new CityFinder(words, sightings);
    List<PlaceMention> cities = new ArrayList<>();
    for (Mention place : places) {
      finder.sight(place.span()).ifPresent(cities::add);
    }
    return cities;
  }

  /** Returns the dateline's place: its state or country where given, else its city. */
  public static Optional<PlaceMention> dateline(
      Words words, Optional<Span> dateline, List<PlaceMention> sightings) {
    if (dateline.isEmpty()) {
      return Optional.empty();
    }
    CityFinder finder = new CityFinder(words, sightings);
    List<Integer> within = words.in(dateline.get());
    if (within.isEmpty()) {
      return Optional.empty();
    }
    PlaceMention last = null;
    for (int w : within) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, w);
      if (match != null && match.span().end() <= dateline.get().end() + 1) {
        GazetteerEntry form = finder.likely(match.forms());
        if (!form.code().isEmpty()) {
          last = evidence(match.span(), match.first(), match.last(), form);
        }
      }
    }
    if (last != null) {
      return Optional.of(last);
    }
    int end = within.get(0);
    while (end + 1 <= within.get(within.size() - 1) && words.spaceAfter(end)) {
      end++;
    }
    return finder.sight(words.span(within.get(0), end));
  }

  private GazetteerEntry likely(List<GazetteerEntry> forms) {
    GazetteerEntry best = forms.get(0);
    for (GazetteerEntry form : forms) {
      if (named.getOrDefault(form.code(), 0) > named.getOrDefault(best.code(), 0)
          && form.sense() != GazetteerEntry.Sense.CAPITAL) {
        best = form;
      }
    }
    return best;
  }

  private Optional<PlaceMention> sight(Span span) {
    List<Integer> within = words.in(span);
    List<Cities.City> cities = Cities.standard().named(span.in(words.text()));
    if (cities.isEmpty() || within.isEmpty()) {
      return Optional.empty();
    }
    String code = choose(cities, codeAfter(words, within.get(within.size() - 1)));
    GazetteerEntry form =
        new GazetteerEntry(
            span.in(words.text()), GazetteerEntry.Sense.CITY, code, span.in(words.text()), false);
    return Optional.of(evidence(span, within.get(0), within.get(within.size() - 1), form));
  }

  private static PlaceMention evidence(Span span, int first, int last, GazetteerEntry form) {
    return new PlaceMention(span, first, last, form, MentionKind.NAME, false);
  }

  private String choose(List<Cities.City> cities, String after) {
    Cities.City best = cities.get(0);
    long most = -1;
    for (Cities.City city : cities) {
      long weight = city.thousands() + (city.code().equals(after) ? 100_000_000L : 0);
      weight += 20_000L * Math.min(3, named.getOrDefault(city.code(), 0));
      if (weight > most) {
        best = city;
        most = weight;
      }
    }
    return best.code();
  }

  /** Returns the country of a state or country named right after a town, or "". */
  static String codeAfter(Words words, int last) {
    if (!words.gapAfter(last).startsWith(", ")) {
      return "";
    }
    GazetteerIndex.Match match = Gazetteer.index().match(words, last + 1);
    return match == null ? "" : match.forms().get(match.forms().size() - 1).code();
  }
}
