// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import org.nutgraf.entity.Mention;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * What the words around a mention say about the person.
 *
 * @param gender gender of the form of address or kinship term, or unknown
 * @param relative whether a kinship term such as "son" or "mother" introduces the person
 * @param title the form of address before the mention, such as "Mrs"; "" if there is none
 */
record PersonContext(Gender gender, boolean relative, String title) {

  /** The grammatical gender of a form of address. */
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean contradicts(Gender other) {
      return other != null && this != other && this != UNKNOWN && other != UNKNOWN;
    }

    Gender or(Gender other) {
      return this == UNKNOWN ? other : this;
    }
  }

  /** The maximum number of titles before a name that are read. */
  private static final int MAX_TITLES = 4;

  static PersonContext of(Words words, Mention mention) {
    int first = words.at(mention.span().start());
    Gender gender = Gender.UNKNOWN;
    boolean relative = isRelativeOf(words, words.at(mention.span().end()));
    String title = "";
    for (int w = first - 1; w >= first - MAX_TITLES && isBefore(words, w); w--) {
      String word = words.folded(w);
      boolean kin = Lexicon.has(WordList.KIN, word) && !words.isCapitalized(w);
      if (!kin && !Lexicon.has(WordList.TITLE, word)) {
        break;
      }
      gender = gender.or(genderOf(word));
      title = w == first - 1 && Lexicon.has(WordList.HONORIFIC, word) ? words.surface(w) : title;
      if (kin) {
        relative = true;
        break;
      }
    }
    return new PersonContext(gender, relative, title);
  }

  private static boolean isBefore(Words words, int word) {
    return words.sameSentence(word, word + 1) && words.gapAfter(word).length() <= 2;
  }

  /** Returns whether "his sister" or the like follows a name: "Ana Ruiz, his sister, ran". */
  private static boolean isRelativeOf(Words words, int next) {
    return words.sameSentence(next - 1, next + 1)
        && words.gapAfter(next - 1).startsWith(",")
        && Lexicon.has(WordList.POSSESSIVE, words.folded(next))
        && Lexicon.has(WordList.KIN, words.folded(next + 1));
  }

  private static Gender genderOf(String word) {
    if (Lexicon.has(WordList.MASCULINE, word)) {
      return Gender.MALE;
    }
    return Lexicon.has(WordList.FEMININE, word) ? Gender.FEMALE : Gender.UNKNOWN;
  }
}
