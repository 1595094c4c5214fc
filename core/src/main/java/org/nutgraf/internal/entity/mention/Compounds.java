// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Takes names out of hyphenated compounds: "pro-Beijing" contains "Beijing", "Nairobi-based lender"
 * contains "Nairobi", "Muslim-majority Bangladesh" is "Bangladesh".
 */
final class Compounds {

  /** The minimum population, in thousands, of a city that the tagger missed in a compound. */
  private static final int MIN_CITY_THOUSANDS = 50;

  /** The length from which a word on -ing is a participle, as in "Times-reading". */
  private static final int MIN_PARTICIPLE = 5;

  /** The ends of compounds whose first half is a place. */
  private static final Set<String> LOCATING =
      Set.of("area", "based", "born", "bound", "headquartered", "listed", "wide");

  private Compounds() {}

  /** Returns the mentions in text order, each without the rest of a compound. */
  static List<Mention> part(Words words, List<Mention> mentions) {
    List<Mention> parted = new ArrayList<>();
    for (Mention mention : mentions) {
      Span span = name(words, mention.span());
      parted.add(
          span.equals(mention.span())
              ? mention
              : new Mention(
                  span,
                  span.in(words.text()),
                  mention.type(),
                  mention.kind(),
                  mention.confidence()));
    }
    return SpanSet.merge(cities(words), parted, Mention::span);
  }

  private static Span name(Words words, Span span) {
    List<Integer> within = words.in(span);
    int from = 0;
    int to = within.size();
    if (to > 1 && isStart(words, within.get(0))) {
      from = 1;
    }
    for (int i = from + 1; i < to; i++) {
      if (isEnd(words, within.get(i))) {
        if (i == to - 1) {
          to = i;
        } else if (isOrigin(words, within.get(i - 1))) {
          from = i + 1;
        }
      }
    }
    boolean whole = from == 0 && to == within.size();
    return whole || from >= to ? span : words.span(within.get(from), within.get(to - 1));
  }

  /** Returns whether a word says where what follows is from: "Japanese" or "Nairobi". */
  private static boolean isOrigin(Words words, int word) {
    return Gazetteer.index().match(words, word) != null
        || Lexicon.has(WordList.RELIGIOUS, words.folded(word))
        || !Cities.standard().named(words.surface(word)).isEmpty();
  }

  private static boolean isStart(Words words, int word) {
    return words.gapAfter(word).equals("-")
        && !words.isCapitalized(word)
        && Lexicon.has(WordList.COMPOUND_START, words.folded(word));
  }

  private static boolean isEnd(Words words, int word) {
    return words.gapAfter(word - 1).equals("-")
        && !words.isCapitalized(word)
        && (Lexicon.has(WordList.COMPOUND_END, words.folded(word))
            || words.folded(word).length() > MIN_PARTICIPLE && words.folded(word).endsWith("ing"));
  }

  /** Returns the cities before a compound's end, which taggers often miss as part of a token. */
  private static List<Mention> cities(Words words) {
    List<Mention> found = new ArrayList<>();
    for (int w = 1; w < words.size(); w++) {
      if (words.isCapitalized(w - 1) && isEnd(words, w) && LOCATING.contains(words.folded(w))) {
        boolean two =
            words.spaceAfter(w - 2)
                && words.isCapitalized(w - 2)
                && !Lexicon.has(WordList.FUNCTION, words.folded(w - 2));
        Span span = words.span(w - 1, w - 1);
        Span longer = two ? words.span(w - 2, w - 1) : span;
        if (isCity(longer.in(words.text()))) {
          found.add(place(words, longer));
        } else if (isCity(span.in(words.text())) && !two) {
          found.add(place(words, span));
        }
      }
    }
    return found;
  }

  private static boolean isCity(String name) {
    return Cities.standard().named(name).stream()
        .anyMatch(city -> city.thousands() >= MIN_CITY_THOUSANDS);
  }

  private static Mention place(Words words, Span span) {
    return new Mention(span, span.in(words.text()), EntityType.PLACE, MentionKind.NAME, 1);
  }
}
