// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.entity.EntityType;
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
 * Extends mentions of public institutions by their country: "US State Department", "US Embassy in
 * Colombia", "Colombian Congress".
 */
public final class InstitutionFinder {

  /** The maximum length of an institution's name, in words after the country. */
  private static final int MAX_WORDS = 6;

  private final Words words;
  private final Map<Integer, Mention> organizations = new HashMap<>();

  private InstitutionFinder(Words words, List<Mention> mentions) {
    this.words = words;
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.ORGANIZATION) {
        organizations.put(mention.span().start(), mention);
      }
    }
  }

  /** Adds or extends mentions of institutions; returns all mentions in text order. */
  public static List<Mention> complete(Words words, List<Mention> mentions) {
    InstitutionFinder finder = new InstitutionFinder(words, mentions);
    SpanSet<Mention> tagged = SpanSet.of(mentions, Mention::span);
    List<Mention> found = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, w);
      if (match != null && match.entries().stream().anyMatch(InstitutionFinder::owns)) {
        int last = finder.institutionAfter(match);
        Span span = words.span(match.first(), Math.max(match.last(), finder.withPlace(last)));
        if (last > match.last() && !isCut(tagged, span)) {
          found.add(finder.organization(span));
          w = last;
        }
      }
    }
    return SpanSet.merge(mentions, found, Mention::span);
  }

  /**
   * Returns whether the tagger found a longer organisation here: "Chinese Academy of Social
   * Sciences", "National Australia Bank".
   */
  private static boolean isCut(SpanSet<Mention> tagged, Span span) {
    return tagged
        .last(span)
        .filter(
            mention ->
                mention.type() == EntityType.ORGANIZATION
                    && mention.span().overlaps(span)
                    && !span.contains(mention.span()))
        .isPresent();
  }

  private static boolean owns(GazetteerEntry entry) {
    return entry.sense() == GazetteerEntry.Sense.ADJECTIVE
        || entry.sense() == GazetteerEntry.Sense.NAME;
  }

  private Mention organization(Span span) {
    return new Mention(span, span.in(words.text()), EntityType.ORGANIZATION, MentionKind.NAME, 1);
  }

  /**
   * Returns the last word of the institution that follows a country, or the last word of the
   * country.
   */
  private int institutionAfter(GazetteerIndex.Match match) {
    int last = match.last();
    if (words.isAllCapsSentence(match.first())) {
      return last;
    }
    int tagged = taggedAfter(match.last());
    if (tagged > last) {
      return tagged;
    }
    int found = last;
    for (int w = last; w < last + MAX_WORDS && words.spaceAfter(w); w++) {
      String next = words.folded(w + 1);
      if (!words.isCapitalized(w + 1) || !Lexicon.has(WordList.INSTITUTION, next)) {
        break;
      }
      if (Lexicon.has(WordList.INSTITUTION_HEAD, next)) {
        found = w + 1;
      }
    }
    return isTitleOfPerson(found) ? last : found;
  }

  /**
   * Returns whether the words are part of a person's title: "US Army General Mark Milley", "Senate
   * President".
   */
  private boolean isTitleOfPerson(int last) {
    return words.spaceAfter(last)
        && words.isCapitalized(last + 1)
        && Lexicon.has(WordList.TITLE, words.folded(last + 1));
  }

  /** Returns the last word of an organisation that the tagger found directly after a country. */
  private int taggedAfter(int country) {
    if (!words.spaceAfter(country)) {
      return country;
    }
    Mention mention = organizations.get(words.start(country + 1));
    if (mention == null) {
      return country;
    }
    List<Integer> parts = words.in(mention.span());
    int last = parts.get(parts.size() - 1);
    return Lexicon.has(WordList.INSTITUTION_HEAD, words.folded(last)) ? last : country;
  }

  /** Extends the name of an embassy by its location. */
  private int withPlace(int last) {
    boolean embassy =
        words.folded(last).equals("embassy") || words.folded(last).equals("consulate");
    if (embassy && words.spaceAfter(last) && words.folded(last + 1).equals("in")) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, last + 2);
      if (match != null && words.spaceAfter(last + 1)) {
        return match.last();
      }
    }
    return last;
  }
}
