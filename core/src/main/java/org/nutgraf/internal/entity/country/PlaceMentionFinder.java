// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.FalseFriends;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Finds countries, regions and states in a text and disambiguates each form.
 *
 * <p>First all forms are found, the longest one at each position ("New Mexico" rather than
 * "Mexico"); then each is disambiguated by its context and by the other places in the article.
 */
public final class PlaceMentionFinder {

  private final Words words;
  private final SpanSet<Mention> occupied;
  private final List<GazetteerIndex.Match> matches = new ArrayList<>();
  private final SenseChooser chooser;

  private PlaceMentionFinder(Words words, List<Mention> mentions, Optional<Country> home) {
    this.words = words;
    this.occupied = SpanSet.of(mentions, Mention::span);
    for (int w = 0; w < words.size(); ) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, w);
      if (match == null) {
        w++;
      } else {
        coordinated(match).ifPresent(matches::add);
        matches.add(match);
        w = match.last() + 1;
      }
    }
    this.chooser = new SenseChooser(words, matches, mentions, home);
  }

  /**
   * Returns the place mentions in text order.
   *
   * @param mentions the repaired mentions of the tagger; a form within a longer mention is part of
   *     that name ("American Airlines") and not a place mention
   * @param home home country of the site, used for disambiguation
   */
  public static List<PlaceMention> find(
      Words words, List<Mention> mentions, Optional<Country> home) {
    PlaceMentionFinder finder = new PlaceMentionFinder(words, mentions, home);
    List<PlaceMention> placeMentions = new ArrayList<>();
    for (GazetteerIndex.Match match : finder.matches) {
      finder.sight(match).ifPresent(placeMentions::add);
    }
    home.ifPresent(country -> placeMentions.addAll(HomeWords.find(words, country)));
    return placeMentions;
  }

  /**
   * Resolves coordination: "South and Central America" also mentions South America, with the span
   * of the whole phrase.
   */
  private Optional<GazetteerIndex.Match> coordinated(GazetteerIndex.Match match) {
    int and = match.first() - 1;
    boolean joined = words.folded(and).equals("and") || words.folded(and).equals("or");
    if (!joined || match.first() == match.last() || !words.spaceAfter(and - 1)) {
      return Optional.empty();
    }
    String rest = words.text().substring(words.end(match.first()), match.span().end());
    if (!words.isCapitalized(and - 1)) {
      return Optional.empty();
    }
    List<GazetteerEntry> entries = Gazetteer.index().exact(words.surface(and - 1) + rest);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Span span = new Span(words.start(and - 1), match.span().end());
    return Optional.of(new GazetteerIndex.Match(and - 1, match.last(), span, entries));
  }

  private Optional<PlaceMention> sight(GazetteerIndex.Match match) {
    if (FalseFriends.isTrap(words, match)) {
      return Optional.empty();
    }
    Optional<GazetteerEntry> chosen = chooser.choose(match);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    GazetteerEntry entry = chosen.get();
    Optional<Mention> longer = occupied.longer(match.span());
    boolean nested = longer.isPresent();
    if (nested && isPartOfName(entry, match, longer.get())) {
      return Optional.empty();
    }
    boolean feature =
        entry.sense() == GazetteerEntry.Sense.NAME && FalseFriends.isFeature(words, match);
    MentionKind kind = kind(entry, match);
    if (nested && longer.get().type() == EntityType.ORGANIZATION && entry.isCountry()) {
      entry = institution(entry);
    }
    boolean entity = !nested && !feature && isMention(entry);
    return Optional.of(
        new PlaceMention(match.span(), match.first(), match.last(), entry, kind, entity));
  }

  /**
   * Returns whether a form is only part of a longer name: "Bern" in "New Bern" and "Douglas" in the
   * name of a school do not denote the capitals.
   */
  private boolean isPartOfName(GazetteerEntry entry, GazetteerIndex.Match match, Mention longer) {
    boolean town =
        switch (entry.sense()) {
          case CAPITAL, PROVINCE, CITY -> true;
          default -> false;
        };
    String before = words.folded(match.first() - 1);
    boolean placed =
        match.span().start() == longer.span().start() && longer.type() != EntityType.PLACE
            || words.gapAfter(match.last()).startsWith(",")
            || Lexicon.has(WordList.PLACE_BEFORE, before)
            || words.gapAfter(match.first() - 1).startsWith(",");
    return town && !placed;
  }

  /** Returns what a country's name says within the name of an organisation: where that belongs. */
  private static GazetteerEntry institution(GazetteerEntry entry) {
    return new GazetteerEntry(
        entry.text(),
        GazetteerEntry.Sense.INSTITUTION,
        entry.code(),
        entry.canonical(),
        entry.rare());
  }

  private static boolean isMention(GazetteerEntry entry) {
    return entry.sense() != GazetteerEntry.Sense.PROVINCE_SHORT;
  }

  private MentionKind kind(GazetteerEntry entry, GazetteerIndex.Match match) {
    return switch (entry.sense()) {
      case ADJECTIVE, PEOPLE, REGION_ADJECTIVE -> MentionKind.ADJECTIVE;
      case NAME, FORMER ->
          Attributive.is(words, match.first(), match.last())
              ? MentionKind.ADJECTIVE
              : MentionKind.NAME;
      case CAPITAL -> Metonymy.isGovernment(words, match) ? MentionKind.ALIAS : MentionKind.NAME;
      default -> MentionKind.NAME;
    };
  }
}
