// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.Places;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Makes a town followed by the postal abbreviation of its state ("Gary, IN") a place, without the
 * abbreviation, which is no entity.
 */
final class TownStates {

  private static final Set<String> COUNTRIES = Set.of("US", "CA", "AU");

  private static final int MAX_WORDS = 3;

  /** Towns that the tagger has missed get this confidence. */
  private static final double CONFIDENCE = 0.5;

  private TownStates() {}

  /** Returns the mentions with such towns as places. */
  static List<Mention> complete(Words words, List<Mention> mentions) {
    List<Mention> towns = new ArrayList<>();
    List<Span> wholes = new ArrayList<>();
    int end = 0;
    int next = 0;
    for (int w = 1; w < words.size(); w++) {
      int first = isState(words, w) ? town(words, w) : -1;
      if (first >= 0 && words.start(first) >= end) {
        Span town = new Span(words.start(first), words.end(w - 1));
        Span whole = new Span(town.start(), words.end(w));
        while (next < mentions.size() && mentions.get(next).span().end() <= whole.start()) {
          next++;
        }
        Optional<Mention> place = place(words, mentions, next, town, whole);
        if (place.isPresent()) {
          towns.add(place.get());
          wholes.add(whole);
          end = whole.end();
        }
      }
    }
    SpanSet<Span> taken = SpanSet.of(wholes, span -> span);
    return SpanSet.merge(
        mentions.stream().filter(mention -> !taken.overlaps(mention.span())).toList(),
        towns,
        Mention::span);
  }

  private static boolean isState(Words words, int w) {
    int length = words.end(w) - words.start(w);
    return length >= 2
        && length <= 3
        && words.gapAfter(w - 1).equals(", ")
        && words.sameSentence(w - 1, w)
        && words.isAllCapitals(w)
        && !words.isAllCapsSentence(w);
  }

  /** Returns the first word of the town before a state, or -1 if there is no such town. */
  private static int town(Words words, int state) {
    String end = "-" + words.surface(state);
    int found = -1;
    for (int first = state - 1; first >= 0 && first >= state - MAX_WORDS; first--) {
      if (!words.isCapitalized(first) || first < state - 1 && !words.spaceAfter(first)) {
        break;
      }
      String name = words.span(first, state - 1).in(words.text());
      boolean known = Places.standard().named(name).stream().anyMatch(place -> isIn(place, end));
      found = known ? first : found;
    }
    return found;
  }

  private static boolean isIn(Place place, String end) {
    return place.kind() == Place.Kind.TOWN
        && COUNTRIES.contains(place.code())
        && place.subdivision().filter(state -> state.code().endsWith(end)).isPresent();
  }

  /**
   * Returns the town as a place; empty if it is part of a longer name.
   *
   * @param next index of the first mention that ends after the start of the town
   */
  private static Optional<Mention> place(
      Words words, List<Mention> mentions, int next, Span town, Span whole) {
    double confidence = CONFIDENCE;
    for (int i = next; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() >= whole.end()) {
        break;
      }
      if (mention.span().start() < town.start() || mention.span().end() > whole.end()) {
        return Optional.empty();
      }
      if (mention.type() == EntityType.PLACE && mention.span().overlaps(town)) {
        confidence = mention.confidence();
      }
    }
    return Optional.of(
        new Mention(town, town.in(words.text()), EntityType.PLACE, MentionKind.NAME, confidence));
  }
}
