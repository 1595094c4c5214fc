// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Finds the people of an article who are named after a country or city ("Kenya Robles", "Peter
 * England"), whether or not the tagger has found them.
 *
 * <p>A given name must be followed by a word that looks like a surname. It does if it is repeated
 * without the given name, or if the given name is a usual one and what follows speaks of a person.
 */
final class PlaceNamesakes {

  private final Words words;
  private final Map<String, Integer> alone = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Set<String> found = new HashSet<>();

  private PlaceNamesakes(Words words) {
    this.words = words;
    for (int w = 0; w < words.size(); w++) {
      if (words.isCapitalized(w)) {
        boolean follows = isName(w - 1) && words.spaceAfter(w - 1);
        (follows ? pairs : alone).merge(follows ? pair(w - 1) : words.folded(w), 1, Integer::sum);
      }
    }
  }

  /** Returns the words, folded, that are part of the names of people although they are places. */
  static Set<String> find(Words words, List<GazetteerIndex.Match> matches) {
    PlaceNamesakes namesakes = new PlaceNamesakes(words);
    for (GazetteerIndex.Match match : matches) {
      GazetteerEntry.Sense sense = match.entries().get(0).sense();
      boolean place =
          sense == GazetteerEntry.Sense.NAME
              || sense == GazetteerEntry.Sense.CAPITAL
              || sense == GazetteerEntry.Sense.PROVINCE;
      if (place && match.first() == match.last() && !words.isAllCapitals(match.first())) {
        namesakes.consider(match.first());
      }
    }
    return namesakes.found;
  }

  private void consider(int w) {
    boolean given = words.spaceAfter(w) && isSurname(w + 1) && isGiven(w);
    boolean surname = words.spaceAfter(w - 1) && isForename(w - 1) && isRepeatedPerson(w);
    if (given || surname) {
      found.add(words.folded(w));
    }
  }

  private boolean isGiven(int w) {
    String surname = words.folded(w + 1);
    boolean usual = Lexicon.has(WordList.GIVEN_PLACE, words.folded(w));
    if (Lexicon.has(WordList.PLACE_BEFORE, words.folded(w - 1)) || isHeadlineCase(w)) {
      return false;
    }
    boolean ends = !(words.spaceAfter(w + 1) && words.isCapitalized(w + 2));
    boolean repeated = alone.getOrDefault(surname, 0) > 0 || pairs.getOrDefault(pair(w), 0) > 1;
    return ends && (usual ? repeated || isPerson(w + 1) : repeated && isPerson(w + 1));
  }

  /** Returns whether what follows a name speaks of a person: a verb, an age, another name. */
  private boolean isPerson(int last) {
    String gap = words.gapAfter(last);
    String next = words.folded(last + 1);
    if (words.spaceAfter(last)) {
      return Lexicon.has(WordList.VERB, next) || next.equals("and") || next.endsWith("ed");
    }
    return gap.startsWith(",");
  }

  /** Returns whether "Anatole France" occurs twice and once speaks of a person. */
  private boolean isRepeatedPerson(int w) {
    boolean ends = !(words.spaceAfter(w) && words.isCapitalized(w + 1));
    return ends && pairs.getOrDefault(pair(w - 1), 0) > 1 && !isHeadlineCase(w) && isPerson(w);
  }

  /** Returns whether all words are capitalised here, so that any may follow a name. */
  private boolean isHeadlineCase(int w) {
    return words.inHeadline(w) && words.isTitleCaseSentence(w);
  }

  private boolean isForename(int w) {
    return isName(w)
        && words.folded(w).length() > 2
        && (words.opensSentence(w) || !isName(w - 1) || !words.spaceAfter(w - 1))
        && !Lexicon.has(WordList.ORGANIZATION_START, words.folded(w))
        && !Lexicon.has(WordList.TITLE, words.folded(w))
        && Gazetteer.index().match(words, w) == null;
  }

  private boolean isSurname(int w) {
    String word = words.folded(w);
    return isName(w)
        && word.length() > 2
        && Gazetteer.index().match(words, w) == null
        && !Lexicon.has(WordList.INSTITUTION, word)
        && !Lexicon.has(WordList.ORGANIZATION_END, word)
        && !Lexicon.has(WordList.CORPORATE, word)
        && !Lexicon.has(WordList.PLACE_FEATURE, word)
        && !Lexicon.has(WordList.STREET, word)
        && !Lexicon.has(WordList.GENERIC_TAIL, word)
        && !Lexicon.has(WordList.TITLE, word);
  }

  private boolean isName(int w) {
    return words.isCapitalized(w)
        && !words.isAllCapitals(w)
        && !Lexicon.has(WordList.FUNCTION, words.folded(w));
  }

  private String pair(int w) {
    return words.folded(w) + " " + words.folded(w + 1);
  }
}
