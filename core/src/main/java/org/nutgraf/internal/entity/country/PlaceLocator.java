// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.Place.Kind;
import org.nutgraf.internal.gazetteer.PlaceKey;
import org.nutgraf.internal.gazetteer.Places;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Decides which of the places of a name an article means.
 *
 * <p>Evidence is, in this order: the state, province or country after the name ("London, Ontario"),
 * the countries and the unambiguous places of the article, the site's home country, and the number
 * of inhabitants. Where serious rivals are left, only their common country is certain, or nothing.
 */
public final class PlaceLocator {

  private static final double SUPPORTED = 1.3;
  private static final double MENTIONED = 0.8;

  /** The share of the votes from which a country supports its places fully. */
  private static final double MAIN_SHARE = 0.25;

  private static final double SAME_STATE = 0.5;
  private static final double STATED = 10;
  private static final double STATED_COUNTRY = 6;

  /** By how much the best place must exceed its rivals: four times their inhabitants. */
  private static final double MARGIN = 0.6;

  /** The highest weight of a subdivision, whose inhabitants are many. */
  private static final double MAX_SUBDIVISION = 6;

  private static final int LARGE = 100_000;
  private static final int KNOWN_WORLDWIDE = 1_000_000;
  private static final int NOTABLE = 5_000;

  private final Words words;
  private final Map<String, Integer> votes = new HashMap<>();
  private final Map<String, Integer> stateVotes = new HashMap<>();
  private final Map<String, Set<String>> stated = new HashMap<>();
  private final Set<String> asSubdivision = new HashSet<>();
  private final Map<String, Optional<Site>> chosen = new HashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();

  /** Countries that are only supported by the name of their capital. */
  private final Set<String> unsupported = new HashSet<>();

  private final List<PlaceMention> settled = new ArrayList<>();
  private final String home;
  private int all;

  /**
   * What is certain about a place.
   *
   * @param code ISO code of its country
   * @param place the place itself; absent if several of the country are possible
   */
  public record Site(String code, Optional<Place> place) {}

  private PlaceLocator(Words words, Optional<Country> home) {
    this.words = words;
    this.home = home.map(Country::isoCode).orElse("");
  }

  /**
   * Collects the evidence of an article.
   *
   * @param places the places found by the tagger
   * @param placeMentions the mentions found in the gazetteer
   * @param home home country of the site
   */
  public static PlaceLocator of(
      Words words, List<Mention> places, List<PlaceMention> placeMentions, Optional<Country> home) {
    PlaceLocator locator = new PlaceLocator(words, home);
    for (PlaceMention mention : placeMentions) {
      locator.collect(mention.span());
      if (!mention.entry().code().isEmpty() && !isCapital(mention)) {
        locator.vote(mention.entry().code());
      }
    }
    Set<String> voted = new HashSet<>();
    for (Mention place : places) {
      locator.collect(place.span());
      if (voted.add(PlaceKey.of(place.text()))) {
        locator.voteIfClear(place.text());
      }
    }
    placeMentions.forEach(locator::settle);
    return locator;
  }

  private static boolean isCapital(PlaceMention mention) {
    return mention.entry().sense() == GazetteerEntry.Sense.CAPITAL
        && mention.kind() == MentionKind.NAME;
  }

  /** Returns the mentions found in the gazetteer, with towns that only have a capital's name. */
  public List<PlaceMention> placeMentions() {
    return settled;
  }

  /**
   * Decides whether a capital's name means the capital: not if the article says otherwise ("London,
   * Ontario"), or if it mentions the country of another town of this name, but not the capital's.
   */
  private void settle(PlaceMention mention) {
    if (!isCapital(mention)) {
      settled.add(mention);
      return;
    }
    GazetteerEntry capital = mention.entry();
    String name = capital.canonical();
    String key = PlaceKey.of(name);
    String code = capital.code();
    boolean said = stated.containsKey(key) && !stated.get(key).isEmpty();
    if (said || support(code) == 0) {
      code = elsewhere.computeIfAbsent(key, k -> codeOf(name, key, capital.code()));
    }
    boolean same = code.equals(capital.code());
    GazetteerEntry entry =
        new GazetteerEntry(capital.text(), GazetteerEntry.Sense.CITY, code, name, false);
    settled.add(
        same
            ? mention
            : new PlaceMention(
                mention.span(),
                mention.first(),
                mention.last(),
                entry,
                mention.kind(),
                mention.entity()));
    if (same) {
      if (support(code) == 0) {
        unsupported.add(code);
      }
      vote(code);
    }
  }

  /** Returns whether the article says something that may speak against a capital. */
  private boolean isElsewhere(Place place, String key) {
    return all > 0 || statement(place, key) > 0;
  }

  /** Returns the country of the town that a capital's name means, or "" if that is uncertain. */
  private String codeOf(String name, String key, String capital) {
    List<Place> candidates = new ArrayList<>(PlaceNames.candidates(name));
    Place best = best(candidates, key);
    Place own =
        best(candidates.stream().filter(place -> place.code().equals(capital)).toList(), key);
    if (best == null || own == null || best.code().equals(capital) || !isElsewhere(best, key)) {
      return capital;
    }
    if (score(best, key) - score(own, key) >= MARGIN) {
      return support(best.code()) + statement(best, key) > 0 ? best.code() : "";
    }
    return support(best.code()) > 0 ? "" : capital;
  }

  private void vote(String code) {
    votes.merge(code, 1, Integer::sum);
    all++;
  }

  /** Lets a name vote for its country if all places of any size with this name are there. */
  private void voteIfClear(String name) {
    List<Place> candidates = PlaceNames.candidates(name);
    if (candidates.isEmpty() || Places.standard().isCommon(name)) {
      return;
    }
    Place largest = candidates.get(0);
    boolean notable = largest.population() >= 4 * NOTABLE || largest.kind() != Kind.TOWN;
    boolean clear =
        candidates.stream()
            .allMatch(
                place ->
                    place.code().equals(largest.code())
                        || 20L * place.population() < largest.population());
    if (notable && clear) {
      vote(largest.code());
      largest.subdivision().ifPresent(in -> stateVotes.merge(in.code(), 1, Integer::sum));
    }
  }

  /** Collects what is said directly after a name. */
  private void collect(Span span) {
    List<Integer> within = words.in(span);
    if (within.isEmpty()) {
      return;
    }
    int last = within.get(within.size() - 1);
    String key = PlaceKey.of(span.in(words.text()));
    if (PlaceNames.isSubdivisionKind(words.folded(last + 1)) && words.spaceAfter(last)) {
      asSubdivision.add(key);
    }
    if (words.gapAfter(last).startsWith(", ") && words.sameSentence(last, last + 1)) {
      stated
          .computeIfAbsent(key, k -> new HashSet<>())
          .addAll(PlaceNames.statedAt(words, last + 1));
    }
  }

  /** Returns whether the article names a country or unambiguous places in it. */
  public boolean isSupported(String code) {
    return support(code) > 0 && !unsupported.contains(code);
  }

  /** Returns the place that a name denotes in this article. */
  public Optional<Site> locate(String name) {
    return chosen.computeIfAbsent(PlaceKey.of(name), key -> choose(name, "", null));
  }

  /** Returns the place of a gazetteer form in its chosen sense; empty for a region. */
  public Optional<Site> locate(GazetteerEntry entry) {
    if (entry.code().isEmpty()) {
      return Optional.empty();
    }
    Kind kind =
        switch (entry.sense()) {
          case PROVINCE, PROVINCE_SHORT -> Kind.SUBDIVISION;
          case CAPITAL, CITY -> Kind.TOWN;
          default -> null;
        };
    Optional<Site> site =
        chosen.computeIfAbsent(
            entry.code() + kind + PlaceKey.of(entry.canonical()),
            key -> choose(entry.canonical(), entry.code(), kind));
    return site.isPresent() ? site : Optional.of(new Site(entry.code(), Optional.empty()));
  }

  private Optional<Site> choose(String name, String code, Kind wanted) {
    String key = PlaceKey.of(name);
    List<Place> candidates = new ArrayList<>(PlaceNames.candidates(name));
    candidates.removeIf(place -> !code.isEmpty() && !place.code().equals(code));
    boolean stated =
        asSubdivision.contains(key) || PlaceNames.isSubdivisionKind(PlaceNames.lastWord(name));
    keep(candidates, stated ? Kind.SUBDIVISION : wanted == Kind.TOWN ? Kind.TOWN : null);
    PlaceNames.dropDoubles(candidates, wanted == Kind.SUBDIVISION);
    Place best = best(candidates, key);
    if (best == null || code.isEmpty() && !isCredible(best, name, key)) {
      return Optional.empty();
    }
    return site(best, candidates, key);
  }

  private Place best(List<Place> candidates, String key) {
    Place best = null;
    for (Place place : candidates) {
      if (best == null || score(place, key) > score(best, key)) {
        best = place;
      }
    }
    return best;
  }

  /** Keeps the places of a kind, if there are any. */
  private static void keep(List<Place> places, Kind kind) {
    if (kind != null && places.stream().anyMatch(place -> place.kind() == kind)) {
      places.removeIf(place -> place.kind() != kind);
    }
  }

  private Optional<Site> site(Place best, List<Place> candidates, String key) {
    boolean pinned = true;
    for (Place rival : candidates) {
      if (rival != best && score(best, key) - score(rival, key) < MARGIN) {
        if (!rival.code().equals(best.code())) {
          return Optional.empty();
        }
        pinned = false;
      }
    }
    return Optional.of(new Site(best.code(), pinned ? Optional.of(best) : Optional.empty()));
  }

  /** Returns the decimal logarithm of the inhabitants, raised by the evidence for the place. */
  private double score(Place place, String key) {
    double size = Math.log10(place.population() + 1000.0);
    double score = place.kind() == Kind.TOWN ? size : Math.min(MAX_SUBDIVISION, size);
    score += support(place.code());
    if (place.subdivision().isPresent()
        && stateVotes.containsKey(place.subdivision().get().code())) {
      score += SAME_STATE;
    }
    return score + statement(place, key);
  }

  private double support(String code) {
    int own = votes.getOrDefault(code, 0);
    if (own > 0) {
      return own >= MAIN_SHARE * all ? SUPPORTED : MENTIONED;
    }
    return code.equals(home) ? MENTIONED : 0;
  }

  private double statement(Place place, String key) {
    double most = 0;
    for (String after : stated.getOrDefault(key, Set.of())) {
      boolean same =
          place.subdivision().isPresent()
              && (after.startsWith("-")
                  ? place.subdivision().get().code().endsWith(after)
                  : place.isIn(after));
      if (same) {
        return STATED;
      }
      most = after.startsWith(place.code()) ? STATED_COUNTRY : most;
    }
    return most;
  }

  /** Returns whether an article may well mention a place: a name alone is weak evidence. */
  private boolean isCredible(Place place, String name, String key) {
    if (statement(place, key) > 0) {
      return true;
    }
    boolean supported = support(place.code()) > 0;
    int people = place.population();
    if (Places.standard().isCommon(name)) {
      boolean certain = place.kind() != Kind.TOWN && all == 0;
      return people >= (supported ? LARGE : KNOWN_WORLDWIDE) || certain && isOnly(name);
    }
    if (supported) {
      return true;
    }
    boolean notable = place.kind() != Kind.TOWN || people >= NOTABLE;
    return all == 0 ? notable : place.kind() == Kind.TOWN ? people >= LARGE : people >= NOTABLE;
  }

  private static boolean isOnly(String name) {
    List<Place> places = PlaceNames.candidates(name);
    return places.stream().allMatch(place -> place.code().equals(places.get(0).code()));
  }
}
