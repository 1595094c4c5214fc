// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.gazetteer.NationalTerms;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Disambiguates forms with several senses: Georgia the country or the state; Washington the
 * capital, the state or a person.
 *
 * <p>Unambiguous forms vote for their country. An ambiguous form gets the sense of the country with
 * the most votes, or its usual sense if there are none.
 */
final class SenseChooser {

  /** The minimum population, in thousands, of a large city, which is known beyond its country. */
  private static final int LARGE_CITY_THOUSANDS = 100;

  /** The number of words between a name and the country in its apposition. */
  private static final int APPOSITION = 7;

  private final Words words;
  private final Map<String, Integer> votes = new HashMap<>();
  private final Map<String, Integer> stateVotes = new HashMap<>();
  private final Map<String, Integer> capitalVotes = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<Integer> namesakes;
  private final Map<String, Integer> domestic;
  private final boolean european;

  SenseChooser(
      Words words,
      List<GazetteerIndex.Match> matches,
      List<Mention> mentions,
      Optional<Country> home) {
    this.words = words;
    home.ifPresent(country -> votes.put(country.isoCode(), 1));
    for (GazetteerIndex.Match match : matches) {
      if (match.entries().size() == 1 && !match.entries().get(0).rare()) {
        vote(match.entries().get(0));
      }
    }
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON) {
        List<Integer> parts = words.in(mention.span());
        if (parts.size() > 1 && !words.isAllCapsSentence(parts.get(0))) {
          surnames.add(words.folded(parts.get(parts.size() - 1)));
          surnames.add(words.folded(parts.get(0)));
        }
      }
    }
    this.namesakes = PlaceNamesakes.find(words, matches, mentions);
    this.domestic = domestic(words, matches);
    this.european = isEuropean(words);
  }

  /**
   * Counts the words for domestic institutions of countries, such as governors, if a form may be
   * the name of a country or of a state.
   */
  private static Map<String, Integer> domestic(Words words, List<GazetteerIndex.Match> matches) {
    Map<String, Integer> counts = new HashMap<>();
    if (matches.stream().noneMatch(SenseChooser::isStateOrCountry)) {
      return counts;
    }
    for (int w = 0; w < words.size(); w++) {
      GazetteerIndex.Match term = NationalTerms.index().match(words, w);
      if (term != null && term.entries().get(0).sense() != GazetteerEntry.Sense.LEADER) {
        counts.merge(term.entries().get(0).code(), 1, Integer::sum);
      } else if (w > 0 && words.folded(w).equals("county") && words.isCapitalized(w)) {
        counts.merge("US", 1, Integer::sum);
      }
    }
    return counts;
  }

  private static boolean isStateOrCountry(GazetteerIndex.Match match) {
    return match.entries().size() > 1
        && match.entries().get(0).sense() == GazetteerEntry.Sense.NAME
        && match.entries().stream().anyMatch(e -> e.sense() == GazetteerEntry.Sense.PROVINCE);
  }

  private static boolean isEuropean(Words words) {
    for (int w = 0; w < words.size(); w++) {
      boolean name = words.isCapitalized(w) || words.folded(w).startsWith("euro");
      if (name && Lexicon.has(WordList.EUROPEAN_UNION, words.folded(w))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a capital stands for the international bodies in it, as Brussels does for the
   * Union in articles that name the Union and not Belgium, and The Hague for its courts.
   */
  private boolean isInternationalSeat(GazetteerIndex.Match match) {
    GazetteerEntry entry = match.entries().get(0);
    String before = words.folded(match.first() - 1);
    return Lexicon.has(WordList.INTERNATIONAL_SEAT, words.folded(match.last()))
        && entry.sense() == GazetteerEntry.Sense.CAPITAL
        && (european
            || words.folded(match.first()).equals("the")
                && !Lexicon.has(WordList.PLACE_BEFORE, before))
        && votes.getOrDefault(entry.code(), 0) <= capitalVotes.getOrDefault(entry.code(), 0);
  }

  private void vote(GazetteerEntry entry) {
    if (entry.sense() == GazetteerEntry.Sense.CAPITAL) {
      capitalVotes.merge(entry.code(), 1, Integer::sum);
    }
    switch (entry.sense()) {
      case PROVINCE, PROVINCE_SHORT, CITY -> stateVotes.merge(entry.code(), 1, Integer::sum);
      case REGION, REGION_ADJECTIVE -> {}
      default -> votes.merge(entry.code(), 1, Integer::sum);
    }
  }

  Optional<GazetteerEntry> choose(GazetteerIndex.Match match) {
    if (isPerson(match)) {
      return Optional.empty();
    }
    List<GazetteerEntry> entries = match.entries();
    if (isInternationalSeat(match)) {
      String name = entries.get(0).canonical();
      return Optional.of(new GazetteerEntry(name, GazetteerEntry.Sense.REGION, "", name, false));
    }
    Optional<GazetteerEntry> apposition = inApposition(match);
    if (apposition.isPresent()) {
      return apposition;
    }
    if (entries.get(0).sense() == GazetteerEntry.Sense.CAPITAL) {
      Optional<GazetteerEntry> elsewhere = cityElsewhere(match, entries.get(0));
      if (elsewhere.isPresent()) {
        return elsewhere;
      }
    }
    Optional<GazetteerEntry> town = townOfState(match);
    if (town.isPresent()) {
      return town;
    }
    if (entries.size() == 1) {
      GazetteerEntry only = entries.get(0);
      return only.rare() && !votes.containsKey(only.code()) ? Optional.empty() : Optional.of(only);
    }
    Optional<GazetteerEntry> province = province(match);
    return province.isPresent() ? province : byVotes(entries);
  }

  /** Detects a city in another country with the name of a capital: "Panama City, Florida". */
  private Optional<GazetteerEntry> cityElsewhere(
      GazetteerIndex.Match match, GazetteerEntry capital) {
    List<Cities.City> cities = Cities.standard().named(capital.text());
    String after = CityFinder.codeAfter(words, match.last());
    int own = 0;
    for (Cities.City city : cities) {
      own = city.code().equals(capital.code()) ? city.thousands() : own;
    }
    for (Cities.City city : cities) {
      boolean other = !city.code().equals(capital.code());
      boolean named = city.code().equals(after);
      boolean unheard = !votes.containsKey(capital.code()) && after.isEmpty();
      boolean larger = city.thousands() >= LARGE_CITY_THOUSANDS && city.thousands() > 1.5 * own;
      boolean amongStates = stateVotes.getOrDefault(city.code(), 0) > 0;
      if (other && (named || unheard && (larger || amongStates && !isWorldCity(own)))) {
        return Optional.of(
            new GazetteerEntry(
                capital.text(), GazetteerEntry.Sense.CITY, city.code(), capital.text(), false));
      }
    }
    return Optional.empty();
  }

  /**
   * Detects a place of another country by its apposition: "Santiago, the largest island of Cape
   * Verde".
   */
  private Optional<GazetteerEntry> inApposition(GazetteerIndex.Match match) {
    GazetteerEntry capital = match.entries().get(0);
    int the = match.last() + 1;
    boolean begins =
        capital.sense() == GazetteerEntry.Sense.CAPITAL
            && words.gapAfter(match.last()).equals(", ")
            && Set.of("the", "a", "an").contains(words.folded(the));
    for (int w = the; begins && w <= the + APPOSITION && words.sameSentence(the, w); w++) {
      if (!words.spaceAfter(w)) {
        return Optional.empty();
      }
      GazetteerIndex.Match country = Gazetteer.index().match(words, w + 1);
      if (Set.of("of", "in", "on").contains(words.folded(w)) && country != null) {
        GazetteerEntry entry = country.entries().get(0);
        boolean other =
            entry.sense() == GazetteerEntry.Sense.NAME && !entry.code().equals(capital.code());
        return other
            ? Optional.of(
                new GazetteerEntry(
                    capital.text(), GazetteerEntry.Sense.CITY, entry.code(), capital.text(), false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Detects a town with the name of a country: "Lebanon, Ohio". */
  private Optional<GazetteerEntry> townOfState(GazetteerIndex.Match match) {
    if (!words.gapAfter(match.last()).equals(", ")) {
      return Optional.empty();
    }
    GazetteerIndex.Match state = Gazetteer.index().match(words, match.last() + 1);
    if (state == null
        || state.entries().stream().anyMatch(GazetteerEntry::isCountry)
        || !match.entries().get(0).isCountry()) {
      return Optional.empty();
    }
    String code = state.entries().get(0).code();
    String name = match.span().in(words.text());
    boolean town =
        !code.equals(match.entries().get(0).code())
            && Cities.standard().named(name).stream().anyMatch(city -> city.code().equals(code));
    return town
        ? Optional.of(new GazetteerEntry(name, GazetteerEntry.Sense.CITY, code, name, false))
        : Optional.empty();
  }

  private static boolean isWorldCity(int thousands) {
    return thousands == 0 || thousands >= 10 * LARGE_CITY_THOUSANDS;
  }

  /**
   * Detects states from their context: "Washington state", "Atlanta, Georgia", "the state of
   * Georgia".
   */
  private Optional<GazetteerEntry> province(GazetteerIndex.Match match) {
    Optional<GazetteerEntry> province =
        match.entries().stream()
            .filter(f -> f.sense() == GazetteerEntry.Sense.PROVINCE)
            .findFirst();
    if (province.isEmpty()) {
      return province;
    }
    int before = match.first() - 1;
    String next = words.folded(match.last() + 1);
    boolean stated =
        Set.of("state", "gov", "governor", "senator", "sen", "legislature").contains(next)
            || words.folded(before).equals("of") && words.folded(before - 1).equals("state");
    boolean afterTown =
        before >= 0
            && words.sameSentence(before, match.first())
            && words.gapAfter(before).equals(", ")
            && words.isCapitalized(before)
            && !isCountry(before)
            && isTownOf(before, match, province.get().code());
    return stated || afterTown ? province : Optional.empty();
  }

  /**
   * Returns whether a town may be in a state: not if all known towns of that name are elsewhere,
   * but possibly if the name is unknown.
   */
  private boolean isTownOf(int word, GazetteerIndex.Match match, String code) {
    int first = word;
    while (words.spaceAfter(first - 1) && words.isCapitalized(first - 1)) {
      first--;
    }
    for (int start = first; start <= word; start++) {
      List<Cities.City> cities = Cities.standard().named(words.span(start, word).in(words.text()));
      if (!cities.isEmpty()) {
        return cities.stream().anyMatch(city -> city.code().equals(code));
      }
    }
    return !words.spaceAfter(match.last());
  }

  private boolean isCountry(int word) {
    GazetteerIndex.Match match = Gazetteer.index().match(words, word);
    return match != null
        && match.entries().stream()
            .anyMatch(f -> f.isCountry() || f.sense() == GazetteerEntry.Sense.REGION);
  }

  private Optional<GazetteerEntry> byVotes(List<GazetteerEntry> entries) {
    GazetteerEntry best = null;
    int max = -1;
    for (GazetteerEntry entry : entries) {
      boolean state = entry.sense() == GazetteerEntry.Sense.PROVINCE;
      int count =
          state && entries.get(0).sense() == GazetteerEntry.Sense.CAPITAL ? 0 : weight(entry);
      if (state
          && entries.get(0).sense() == GazetteerEntry.Sense.NAME
          && !votes.containsKey(entries.get(0).code())) {
        count += 2 * domestic.getOrDefault(entry.code(), 0);
      }
      if (count > max) {
        best = entry;
        max = count;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Returns the votes for a sense, such that the usual sense wins a tie. A state only gets votes if
   * other states of its country are mentioned.
   */
  private int weight(GazetteerEntry entry) {
    int own = votes.getOrDefault(entry.code(), 0);
    return switch (entry.sense()) {
      case PROVINCE, PROVINCE_SHORT -> 2 * stateVotes.getOrDefault(entry.code(), 0);
      case REGION, REGION_ADJECTIVE -> 1;
      default -> 2 * own + (entry.rare() ? 0 : 1);
    };
  }

  /**
   * Returns whether a form is a single capitalised word that is part of a person's name in this
   * article.
   */
  private boolean isPerson(GazetteerIndex.Match match) {
    return match.first() == match.last()
        && (surnames.contains(words.folded(match.first())) || namesakes.contains(match.first()))
        && !Lexicon.has(WordList.PLACE_BEFORE, words.folded(match.first() - 1));
  }
}
