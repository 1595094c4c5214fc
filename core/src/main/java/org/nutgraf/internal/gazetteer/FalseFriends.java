// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.Set;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/** Detects phrases that contain the name of a country but do not refer to the country. */
public final class FalseFriends {

  /** The maximum distance, in words, of a context word. */
  private static final int WINDOW = 8;

  /** Verbs that name a language only as their object, so it must follow soon: "spoke Polish". */
  private static final Set<String> VERBS_OF_A_LANGUAGE = Set.of("spoke", "understands");

  /** The maximum distance of such a verb. */
  private static final int VERB_WINDOW = 4;

  /** Words after which a verb has no language as its object: "spoke with", "speaks to". */
  private static final Set<String> OTHER_OBJECT =
      Set.of("about", "after", "against", "at", "by", "for", "on", "that", "to", "with");

  private FalseFriends() {}

  public static boolean isTrap(Words words, GazetteerIndex.Match match) {
    String next = words.spaceAfter(match.last()) ? words.folded(match.last() + 1) : "";
    if (Lexicon.has(WordList.GOODS, next) && !words.isCapitalized(match.last() + 1)) {
      return true;
    }
    if (words.gapAfter(match.last()).strip().startsWith("$")
        || isCompound(words, match, next)
        || isLanguage(words, match)
        || isElsewhere(words, match)) {
      return true;
    }
    return switch (words.folded(match.last())) {
      case "china" -> near(words, match, WordList.CROCKERY);
      case "turkey" -> near(words, match, WordList.POULTRY);
      case "america" -> words.surface(match.last()).endsWith("érica") || isContinent(words, match);
      case "american", "americans" ->
          Set.of("native", "pan").contains(words.folded(match.first() - 1));
      case "indian", "indians" ->
          words.folded(match.first() - 1).equals("american")
              || words.folded(match.first() - 1).equals("west");
      case "wales" ->
          words.folded(match.first() - 1).equals("of")
              && Lexicon.has(WordList.TITLE, words.folded(match.first() - 2));
      default -> false;
    };
  }

  /** Detects dishes, diseases and sayings ("French windows", "cold turkey"). */
  private static boolean isCompound(Words words, GazetteerIndex.Match match, String next) {
    int last = match.last();
    String name =
        match.first() == last
            ? words.folded(last)
            : words.folded(match.first()) + " " + words.folded(last);
    String before = words.spaceAfter(match.first() - 1) ? words.folded(match.first() - 1) : "";
    return Lexicon.has(WordList.COMPOUND, name + " " + next)
        || Lexicon.has(WordList.COMPOUND, before + " " + name);
  }

  /**
   * Detects languages: "speaks French and German", "translated into English". No noun follows them.
   */
  private static boolean isLanguage(Words words, GazetteerIndex.Match match) {
    if (match.entries().get(0).sense() != GazetteerEntry.Sense.ADJECTIVE) {
      return false;
    }
    int after = match.last() + 1;
    if (words.spaceAfter(match.last()) && words.isCapitalized(after)) {
      // A title or a name is no less a noun: "with German Chancellor Merz".
      return false;
    }
    boolean noun =
        (words.spaceAfter(match.last()) || words.gapAfter(match.last()).equals("-"))
            && !words.isCapitalized(after)
            && !Lexicon.has(WordList.FUNCTION, words.folded(after));
    if (noun) {
      return Lexicon.has(WordList.LANGUAGE_AFTER, words.folded(after));
    }
    String before = words.folded(match.first() - 1);
    if (words.spaceAfter(match.first() - 1) && Set.of("in", "into").contains(before)) {
      return true;
    }
    for (int w = match.first() - 2 * WINDOW; w < match.first(); w++) {
      if (words.sameSentence(w, match.first()) && isOfLanguage(words, w, match.first())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word says that an adjective after it is a language. */
  private static boolean isOfLanguage(Words words, int word, int adjective) {
    boolean near =
        !VERBS_OF_A_LANGUAGE.contains(words.folded(word)) || adjective - word <= VERB_WINDOW;
    return near
        && Lexicon.has(WordList.LANGUAGE_BEFORE, words.folded(word))
        && !OTHER_OBJECT.contains(words.folded(word + 1));
  }

  /**
   * Detects the names of streets, houses, shops and seas, which are not in the country: "Nigeria
   * Street", "the San Marino bakery in Suva".
   */
  private static boolean isElsewhere(Words words, GazetteerIndex.Match match) {
    int after = match.last() + 1;
    if (match.entries().get(0).sense() != GazetteerEntry.Sense.NAME
        || !words.spaceAfter(match.last())
        || words.isAllCapsSentence(match.first())) {
      return false;
    }
    if (words.isCapitalized(after)) {
      return Lexicon.has(WordList.STREET, words.folded(after));
    }
    return Lexicon.has(WordList.SHOP, words.folded(after))
        && words.folded(match.first() - 1).equals("the")
        && Lexicon.has(WordList.SETTING, words.folded(after + 1))
        && words.isCapitalized(after + 2);
  }

  /** Returns whether America is the last of a list of continents. */
  private static boolean isContinent(Words words, GazetteerIndex.Match match) {
    return words.folded(match.first() - 1).equals("and")
        && Set.of("europe", "asia", "africa", "australia")
            .contains(words.folded(match.first() - 2));
  }

  private static boolean near(Words words, GazetteerIndex.Match match, WordList list) {
    for (int w = match.first() - WINDOW; w <= match.last() + WINDOW; w++) {
      if (words.sameSentence(w, match.first()) && Lexicon.has(list, words.folded(w))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the name is part of the name of a landmark, such as a lake, river or street
   * ("Lake Chad").
   */
  public static boolean isFeature(Words words, GazetteerIndex.Match match) {
    int before = match.first() - 1;
    int after = match.last() + 1;
    boolean prefixed =
        words.spaceAfter(before)
            && words.isCapitalized(before)
            && Lexicon.has(WordList.FEATURE_BEFORE, words.folded(before));
    boolean suffixed =
        words.spaceAfter(match.last())
            && words.isCapitalized(after)
            && Lexicon.has(WordList.PLACE_FEATURE, words.folded(after));
    return (prefixed || suffixed) && !words.isAllCapsSentence(match.first());
  }
}
