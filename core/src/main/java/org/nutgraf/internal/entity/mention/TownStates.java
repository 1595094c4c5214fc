// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.Places;
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
    List<Mention> repaired = mentions;
    for (int w = 1; w < words.size(); w++) {
      int length = words.end(w) - words.start(w);
      if (length >= 2
          && length <= 3
          && words.gapAfter(w - 1).equals(", ")
          && words.sameSentence(w - 1, w)
          && words.isAllCapitals(w)
          && !words.isAllCapsSentence(w)) {
        int first = town(words, w);
        if (first >= 0) {
          repaired = placed(words, repaired, new Span(words.start(first), words.end(w - 1)), w);
        }
      }
    }
    return repaired;
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

  private static List<Mention> placed(Words words, List<Mention> mentions, Span town, int state) {
    Span whole = new Span(town.start(), words.end(state));
    List<Mention> repaired = new ArrayList<>();
    double confidence = CONFIDENCE;
    for (Mention mention : mentions) {
      if (!mention.span().overlaps(whole)) {
        repaired.add(mention);
      } else if (mention.span().start() < town.start() || mention.span().end() > whole.end()) {
        return mentions;
      } else if (mention.type() == EntityType.PLACE && mention.span().overlaps(town)) {
        confidence = mention.confidence();
      }
    }
    repaired.add(
        new Mention(town, town.in(words.text()), EntityType.PLACE, MentionKind.NAME, confidence));
    Collections.sort(repaired);
    return repaired;
  }
}
