// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
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
 * without the given name, or if the given name is a usual one, and what follows speaks of a person.
 *
 * <p>Companies and papers speak like people ("Kenya Power said"), so the place alone is the person
 * only if more than a verb shows that there is one, and if the article never says "in Kenya".
 */
final class PlaceNamesakes {

  /** Prepositions before places, and hardly ever before people. */
  private static final Set<String> LOCATIVE =
      Set.of("in", "near", "across", "throughout", "inside", "outside", "within");

  private static final int MAX_AGE = 120;

  /** The number of words after a name in which its age is searched for: ", a teacher aged 34". */
  private static final int APPOSITION = 6;

  private final Words words;
  private final Map<String, Integer> alone = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  /** The pairs, folded, within names of organisations. */
  private final Set<String> organizations = new HashSet<>();

  /** The pairs, folded, that are people. */
  private final Set<String> found = new HashSet<>();

  private PlaceNamesakes(Words words, List<Mention> mentions) {
    this.words = words;
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.ORGANIZATION) {
        List<Integer> within = words.in(mention.span());
        within.stream()
            .limit(Math.max(0, within.size() - 1))
            .map(this::pair)
            .forEach(organizations::add);
      }
    }
    for (int w = 0; w < words.size(); w++) {
      if (words.isCapitalized(w)) {
        boolean follows = isName(w - 1) && words.spaceAfter(w - 1);
        (follows ? pairs : alone).merge(follows ? pair(w - 1) : words.folded(w), 1, Integer::sum);
      }
    }
  }

  /** Returns the single-word matches, by word, that are part of the names of people. */
  static Set<Integer> find(
      Words words, List<GazetteerIndex.Match> matches, List<Mention> mentions) {
    PlaceNamesakes namesakes = new PlaceNamesakes(words, mentions);
    List<Integer> places = new ArrayList<>();
    for (GazetteerIndex.Match match : matches) {
      GazetteerEntry.Sense sense = match.entries().get(0).sense();
      boolean place =
          sense == GazetteerEntry.Sense.NAME
              || sense == GazetteerEntry.Sense.CAPITAL
              || sense == GazetteerEntry.Sense.PROVINCE;
      if (place && match.first() == match.last() && !words.isAllCapitals(match.first())) {
        places.add(match.first());
      }
    }
    places.forEach(namesakes::consider);
    return namesakes.people(places);
  }

  private void consider(int w) {
    boolean given = words.spaceAfter(w) && isSurname(w + 1) && isGiven(w);
    boolean surname = words.spaceAfter(w - 1) && isForename(w - 1) && isRepeatedPerson(w);
    if (given && (!organizations.contains(pair(w)) || isCertain(w, w + 1) || isListed(w))) {
      found.add(pair(w));
    }
    if (surname && (!organizations.contains(pair(w - 1)) || isCertain(w - 1, w))) {
      found.add(pair(w - 1));
    }
  }

  /**
   * Returns whether a pair is next to another one in a list of people, which taggers may take for
   * companies: "Georgia Lyle and Paris Boyce".
   */
  private boolean isListed(int w) {
    boolean before =
        words.folded(w - 1).equals("and")
            ? isUsualPair(w - 3)
            : words.gapAfter(w - 1).startsWith(",") && isUsualPair(w - 2);
    boolean after =
        words.folded(w + 2).equals("and")
            ? isUsualPair(w + 3)
            : words.gapAfter(w + 1).startsWith(",") && isUsualPair(w + 2);
    return isUsualPair(w) && (before || after);
  }

  private boolean isUsualPair(int w) {
    return Lexicon.has(WordList.GIVEN_PLACE, words.folded(w))
        && words.spaceAfter(w)
        && isSurname(w + 1);
  }

  /** Returns the places that are within a pair, and those alone if it certainly is a person. */
  private Set<Integer> people(List<Integer> places) {
    Set<Integer> people = new HashSet<>();
    Set<String> certain = new HashSet<>();
    Set<String> located = new HashSet<>();
    for (int w : places) {
      boolean given = words.spaceAfter(w) && found.contains(pair(w));
      boolean surname = words.spaceAfter(w - 1) && found.contains(pair(w - 1));
      if (given || surname) {
        people.add(w);
        if (given && isCertain(w, w + 1) || surname && isCertain(w - 1, w)) {
          certain.add(words.folded(w));
        }
      } else if (LOCATIVE.contains(words.folded(w - 1))) {
        located.add(words.folded(w));
      }
    }
    certain.removeAll(located);
    places.stream().filter(w -> certain.contains(words.folded(w))).forEach(people::add);
    return people;
  }

  /** Returns whether a pair has a title before it or an age after it: "Kenya Robles, 31, said". */
  private boolean isCertain(int first, int last) {
    boolean titled =
        words.sameSentence(first - 1, first)
            && Lexicon.has(WordList.TITLE, words.folded(first - 1));
    boolean apposition = words.gapAfter(last).equals(", ");
    int age = words.folded(last + 1).equals("is") ? last + 2 : last + 1;
    boolean ends = (age > last + 1 || apposition) && !words.gapAfter(age).isBlank();
    boolean aged = ends && words.sameSentence(last, age) && isAge(age);
    for (int w = last + 1; apposition && !aged && w < last + APPOSITION; w++) {
      aged = words.sameSentence(last, w + 1) && words.folded(w).equals("aged") && isAge(w + 1);
    }
    return titled || aged;
  }

  private boolean isAge(int w) {
    String number = words.folded(w);
    return number.length() <= 3
        && !number.isEmpty()
        && number.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(number) < MAX_AGE;
  }

  private boolean isGiven(int w) {
    String surname = words.folded(w + 1);
    boolean usual = Lexicon.has(WordList.GIVEN_PLACE, words.folded(w));
    if (Lexicon.has(WordList.PLACE_BEFORE, words.folded(w - 1)) || isHeadlineCase(w)) {
      return false;
    }
    boolean ends = !(words.spaceAfter(w + 1) && words.isCapitalized(w + 2));
    boolean repeated = alone.getOrDefault(surname, 0) > 0 || pairs.getOrDefault(pair(w), 0) > 1;
    return ends && (usual || repeated) && isPerson(w + 1);
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
