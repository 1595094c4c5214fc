// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.gazetteer.NationalTerms;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Finds words that point to a country without naming it, such as its parliament, its parties and
 * its leaders. They are only evidence for the countries of a story.
 *
 * <p>A word that several countries use counts for the one for which the article speaks most.
 */
public final class NationalTermFinder {

  private final Words words;
  private final List<GazetteerIndex.Match> matches = new ArrayList<>();
  private final Map<String, Integer> votes = new HashMap<>();
  private final int most;

  private NationalTermFinder(
      Words words, List<Mention> mentions, List<PlaceMention> placeMentions) {
    this.words = words;
    SpanSet<PlaceMention> taken = SpanSet.of(placeMentions, PlaceMention::span);
    SpanSet<Mention> named = SpanSet.of(mentions, Mention::span);
    placeMentions.forEach(place -> votes.merge(place.entry().code(), 1, Integer::sum));
    votes.remove("");
    for (int w = 0; w < words.size(); ) {
      GazetteerIndex.Match match = NationalTerms.index().match(words, w);
      if (match == null || !fits(match) || taken.overlaps(match.span()) || isPart(match, named)) {
        w++;
      } else {
        matches.add(match);
        w = match.last() + 1;
      }
    }
    for (GazetteerIndex.Match match : matches) {
      GazetteerEntry only = match.entries().get(0);
      if (match.entries().size() == 1 && isOwn(only)) {
        votes.merge(only.code(), 1, Integer::sum);
      }
    }
    this.most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * Returns the terms in text order, as evidence.
   *
   * @param mentions the repaired mentions of the tagger; a term within a person's name is none
   * @param placeMentions countries and places of the article, which take precedence
   */
  public static List<PlaceMention> find(
      Words words, List<Mention> mentions, List<PlaceMention> placeMentions) {
    NationalTermFinder finder = new NationalTermFinder(words, mentions, placeMentions);
    List<PlaceMention> found = new ArrayList<>();
    for (GazetteerIndex.Match match : finder.matches) {
      finder
          .choose(match.entries())
          .ifPresent(
              entry ->
                  found.add(
                      new PlaceMention(
                          match.span(),
                          match.first(),
                          match.last(),
                          entry,
                          MentionKind.NAME,
                          false)));
    }
    return found;
  }

  private static boolean isOwn(GazetteerEntry entry) {
    return entry.sense() == GazetteerEntry.Sense.INSTITUTION
        || entry.sense() == GazetteerEntry.Sense.LEADER;
  }

  /**
   * Returns whether a term in lower case is also written so in the text (no "Rand Paul") and a
   * leader is not only the name of a street.
   */
  private boolean fits(GazetteerIndex.Match match) {
    boolean lower = Character.isLowerCase(match.entries().get(0).text().codePointAt(0));
    int after = match.last() + 1;
    boolean landmark =
        match.entries().get(0).sense() == GazetteerEntry.Sense.LEADER
            && words.spaceAfter(match.last())
            && words.isCapitalized(after)
            && Lexicon.has(WordList.PLACE_FEATURE, words.folded(after));
    return !landmark && (!lower || !words.isCapitalized(match.first()));
  }

  private static boolean isPart(GazetteerIndex.Match match, SpanSet<Mention> named) {
    Optional<Mention> longer = named.longer(match.span());
    return longer.isPresent()
        && longer.get().type() == EntityType.PERSON
        && match.entries().get(0).sense() != GazetteerEntry.Sense.LEADER;
  }

  /**
   * Returns the sense of the country with the most votes. Without votes for any of its countries, a
   * term has its usual sense, but only in an article that speaks for no other country.
   */
  private Optional<GazetteerEntry> choose(List<GazetteerEntry> entries) {
    GazetteerEntry best = null;
    int max = 0;
    for (GazetteerEntry entry : entries) {
      int own = votes.getOrDefault(entry.code(), 0);
      int count = 2 * own + (entry.sense() == GazetteerEntry.Sense.SUPPORTING ? 0 : 1);
      boolean elsewhere = entry.sense() == GazetteerEntry.Sense.USUAL && own < most;
      if (count > max && !elsewhere) {
        best = entry;
        max = count;
      }
    }
    return Optional.ofNullable(best);
  }
}
