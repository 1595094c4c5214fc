// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.name;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/** Joins names split by a quoted nickname: Ana "Nita" Ruiz. */
public final class Nicknames {

  private static final String QUOTES = "\"“”„'‘’«»";

  private static final int MAX_LENGTH = 24;

  private Nicknames() {}

  /** Returns the mentions, with each such name as a single mention of a person. */
  public static List<Mention> join(Words words, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : mentions) {
      Span whole = whole(words, mention);
      if (whole.length() > mention.span().length()) {
        String name = whole.in(words.text());
        joined.add(
            new Mention(whole, name, EntityType.PERSON, MentionKind.NAME, mention.confidence()));
      }
    }
    List<Mention> apart = new ArrayList<>();
    for (Mention name : joined) {
      if (apart.isEmpty() || !apart.get(apart.size() - 1).span().overlaps(name.span())) {
        apart.add(name);
      }
    }
    return apart.isEmpty() ? mentions : SpanSet.merge(mentions, apart, Mention::span);
  }

  /**
   * Returns the span of a person, extended across an adjacent nickname and the word on its other
   * side.
   */
  private static Span whole(Words words, Mention mention) {
    int first = words.at(mention.span().start());
    int last = words.at(mention.span().end()) - 1;
    if (mention.type() != EntityType.PERSON || last < first) {
      return mention.span();
    }
    int nickname = last + 1;
    if (isQuoted(words, nickname) && words.isCapitalized(nickname + 1)) {
      return words.span(first, nickname + 1);
    }
    nickname = first - 1;
    if (isQuoted(words, nickname) && words.isCapitalized(nickname - 1)) {
      return words.span(nickname - 1, last);
    }
    return mention.span();
  }

  /** Returns whether a word is capitalised, in quotation marks, and surrounded by other words. */
  private static boolean isQuoted(Words words, int word) {
    if (!words.sameSentence(word - 1, word + 1)
        || !words.isCapitalized(word)
        || words.surface(word).length() > MAX_LENGTH) {
      return false;
    }
    String before = words.gapAfter(word - 1);
    String after = words.gapAfter(word);
    return before.length() == 2
        && before.charAt(0) == ' '
        && QUOTES.indexOf(before.charAt(1)) >= 0
        && after.length() == 2
        && after.charAt(1) == ' '
        && QUOTES.indexOf(after.charAt(0)) >= 0;
  }

  /** Returns a name without the quoted part within it. */
  public static String without(String name) {
    int open = -1;
    for (int i = 1; i < name.length() - 1 && open < 0; i++) {
      boolean quote = QUOTES.indexOf(name.charAt(i)) >= 0;
      open = quote && name.charAt(i - 1) == ' ' ? i : open;
    }
    for (int i = open + 2; open > 0 && i < name.length() - 1; i++) {
      if (QUOTES.indexOf(name.charAt(i)) >= 0 && name.charAt(i + 1) == ' ') {
        return name.substring(0, open) + name.substring(i + 2);
      }
    }
    return name;
  }
}
