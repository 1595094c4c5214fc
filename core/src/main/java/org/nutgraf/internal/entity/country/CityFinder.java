// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Finds the countries of the towns and other places mentioned in an article.
 *
 * <p>Half of all names are also names of towns, so only places found by the tagger or in a dateline
 * are looked up. {@link PlaceLocator} decides which place of the name is meant.
 */
public final class CityFinder {

  /** What follows a place and a hyphen: "Geneva-based". */
  private static final Set<String> SEATED =
      Set.of(
          "based", "headquartered", "born", "bound", "listed", "registered", "trained", "raised");

  private final Words words;
  private final PlaceLocator locator;
  private final Map<String, Integer> named = new HashMap<>();

  private CityFinder(Words words, List<PlaceMention> placeMentions, PlaceLocator locator) {
    this.words = words;
    this.locator = locator;
    for (PlaceMention placeMention : placeMentions) {
      if (!placeMention.entry().code().isEmpty()) {
        named.merge(placeMention.entry().code(), 1, Integer::sum);
      }
    }
  }

  /** Returns a place mention, marked as evidence only, for every place whose country is known. */
  public static List<PlaceMention> find(
      Words words, List<Mention> places, List<PlaceMention> placeMentions, PlaceLocator locator) {
    CityFinder finder = new CityFinder(words, placeMentions, locator);
    List<PlaceMention> cities = new ArrayList<>();
    for (Mention place : places) {
      if (!finder.standsForBody(place.span()) && !isCountry(place.text())) {
        finder.sight(place.span()).ifPresent(cities::add);
      }
    }
    SpanSet<Mention> named = SpanSet.of(places, Mention::span);
    SpanSet<PlaceMention> taken = SpanSet.of(placeMentions, PlaceMention::span);
    for (int w = 0; w + 1 < words.size(); w++) {
      if (words.isCapitalized(w)
          && words.gapAfter(w).equals("-")
          && SEATED.contains(words.folded(w + 1))) {
        Span span = words.span(w, w);
        if (!named.overlaps(span) && !taken.overlaps(span)) {
          finder.sight(span).ifPresent(cities::add);
        }
      }
    }
    return cities;
  }

  /** Returns whether "Geneva" or "The Hague" stands for an international body, not the city. */
  private boolean standsForBody(Span span) {
    List<Integer> within = words.in(span);
    if (within.isEmpty()
        || !Lexicon.has(WordList.INTERNATIONAL_SEAT, words.folded(within.get(within.size() - 1)))) {
      return false;
    }
    int before = within.get(0) - 1;
    before -= words.folded(before).equals("the") ? 1 : 0;
    return !Lexicon.has(WordList.PLACE_BEFORE, words.folded(before));
  }

  private static boolean isCountry(String name) {
    return Gazetteer.index().exact(name).stream().anyMatch(GazetteerEntry::isCountry);
  }

  /** Returns the place of the dateline: its state or country if given, otherwise its city. */
  public static Optional<PlaceMention> dateline(
      Words words,
      Optional<Span> dateline,
      List<PlaceMention> placeMentions,
      PlaceLocator locator) {
    if (dateline.isEmpty()) {
      return Optional.empty();
    }
    CityFinder finder = new CityFinder(words, placeMentions, locator);
    List<Integer> within = words.in(dateline.get());
    if (within.isEmpty()) {
      return Optional.empty();
    }
    PlaceMention last = null;
    for (int w : within) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, w);
      if (match != null && match.span().end() <= dateline.get().end() + 1) {
        GazetteerEntry entry = finder.likely(match.entries());
        if (!entry.code().isEmpty()) {
          last = evidence(match.span(), match.first(), match.last(), entry);
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

  private GazetteerEntry likely(List<GazetteerEntry> entries) {
    GazetteerEntry best = entries.get(0);
    for (GazetteerEntry entry : entries) {
      if (named.getOrDefault(entry.code(), 0) > named.getOrDefault(best.code(), 0)
          && entry.sense() != GazetteerEntry.Sense.CAPITAL) {
        best = entry;
      }
    }
    return best;
  }

  private Optional<PlaceMention> sight(Span span) {
    List<Integer> within = words.in(span);
    String name = span.in(words.text());
    Optional<PlaceLocator.Site> site = locator.locate(name);
    if (site.isEmpty() || within.isEmpty()) {
      return Optional.empty();
    }
    GazetteerEntry entry =
        new GazetteerEntry(name, GazetteerEntry.Sense.CITY, site.get().code(), name, false);
    return Optional.of(evidence(span, within.get(0), within.get(within.size() - 1), entry));
  }

  private static PlaceMention evidence(Span span, int first, int last, GazetteerEntry entry) {
    return new PlaceMention(span, first, last, entry, MentionKind.NAME, false);
  }

  /** Returns the country code of the state or country that directly follows a town, or "". */
  static String codeAfter(Words words, int last) {
    if (!words.gapAfter(last).startsWith(", ")) {
      return "";
    }
    GazetteerIndex.Match match = Gazetteer.index().match(words, last + 1);
    return match == null ? "" : match.entries().get(match.entries().size() - 1).code();
  }
}
