// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * Completes organisations that taggers cut off: behind "and" ("Department of Health and Human
 * Services"), before a plural owner ("Farmers' Federation"), and before a further legal form ("GmbH
 * & Co. KG"). Also adds parties that are named by their members ("Republicans").
 */
final class OrganizationBounds {

  /** The maximum number of words behind "and". */
  private static final int MAX_WORDS_AFTER_AND = 3;

  private static final Set<String> JOINTS = Set.of("of", "for", "on");

  private final Words words;
  private final SpanSet<Mention> mentions;

  private OrganizationBounds(Words words, List<Mention> mentions) {
    this.words = words;
    this.mentions = SpanSet.of(mentions, Mention::span);
  }

  /** Returns the mentions in text order, without overlaps. */
  static List<Mention> complete(Words words, List<Mention> mentions) {
    OrganizationBounds bounds = new OrganizationBounds(words, mentions);
    List<Mention> found = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.ORGANIZATION) {
        Span span = bounds.whole(mention);
        if (!span.equals(mention.span())) {
          found.add(
              new Mention(
                  span,
                  span.in(words.text()),
                  mention.type(),
                  mention.kind(),
                  mention.confidence()));
        }
      }
    }
    List<Mention> whole = SpanSet.merge(mentions, apart(found), Mention::span);
    return SpanSet.merge(bounds.parties(), whole, Mention::span);
  }

  private static List<Mention> apart(List<Mention> found) {
    List<Mention> apart = new ArrayList<>();
    for (Mention mention : found) {
      if (apart.isEmpty() || !apart.get(apart.size() - 1).span().overlaps(mention.span())) {
        apart.add(mention);
      }
    }
    return apart;
  }

  private Span whole(Mention mention) {
    int first = words.at(mention.span().start());
    int last = words.at(mention.span().end()) - 1;
    if (last < first || first >= words.size()) {
      return mention.span();
    }
    int from = isPluralOwner(first - 1) ? first - 1 : first;
    int to = behindForms(behindAnd(first, last));
    if (last - first > 1 && Lexicon.has(WordList.PARTY_MEMBERS, words.folded(last))) {
      to = last - 1;
    }
    return from == first && to == last ? mention.span() : words.span(from, to);
  }

  /** Returns whether a word is a capitalised plural with an apostrophe: "Farmers'". */
  private boolean isPluralOwner(int word) {
    String gap = words.gapAfter(word);
    return (gap.equals("' ") || gap.equals("’ "))
        && words.sameSentence(word, word + 1)
        && words.isCapitalized(word)
        && Lexicon.has(WordList.PLURAL_OWNER, words.folded(word))
        && !mentions.overlaps(words.span(word, word));
  }

  /** Returns the last word of the name including a second part behind "and". */
  private int behindAnd(int first, int last) {
    int joint = first;
    while (joint < last && !JOINTS.contains(words.folded(joint))) {
      joint++;
    }
    boolean body = joint > first && Lexicon.has(WordList.BODY_OF, words.folded(joint - 1));
    if (!body || joint >= last || !words.spaceAfter(last) || !words.spaceAfter(last + 1)) {
      return last;
    }
    if (!words.folded(last + 1).equals("and")) {
      return last;
    }
    boolean article = words.folded(last + 2).equals("the");
    int start = article ? last + 3 : last + 2;
    int end = start - 1;
    while (end - start + 1 < MAX_WORDS_AFTER_AND && isPart(end + 1)) {
      end++;
    }
    boolean regions = isRegion(joint + 1) && isRegion(start);
    if (end < start || words.spaceAfter(end) && words.isCapitalized(end + 1)) {
      return last;
    }
    boolean other =
        mentions.overlaps(words.span(start, end)) || Gazetteer.index().match(words, start) != null;
    return regions || !article && !other ? end : last;
  }

  private boolean isPart(int word) {
    return words.sameSentence(word - 1, word)
        && words.spaceAfter(word - 1)
        && words.isCapitalized(word)
        && !Lexicon.has(WordList.TITLE, words.folded(word))
        && !Lexicon.has(WordList.BODY_OF, words.folded(word));
  }

  private boolean isRegion(int word) {
    GazetteerIndex.Match match = word < words.size() ? Gazetteer.index().match(words, word) : null;
    return match != null
        && match.entries().stream().anyMatch(entry -> entry.sense() == GazetteerEntry.Sense.REGION);
  }

  /** Returns the last word of the name including further legal forms: "GmbH & Co. KG". */
  private int behindForms(int last) {
    int end = last;
    while (Lexicon.has(WordList.CORPORATE, words.folded(end))
        && words.isCapitalized(end + 1)
        && Lexicon.has(WordList.CORPORATE, words.folded(end + 1))
        && Set.of(" ", ", ", ". ", " & ").contains(words.gapAfter(end))) {
      end++;
    }
    return end;
  }

  /** Returns the parties named by their members, if no longer name precedes. */
  private List<Mention> parties() {
    List<Mention> found = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      if (words.isCapitalized(w)
          && Lexicon.has(WordList.PARTY_MEMBERS, words.folded(w))
          && !words.isAllCapsSentence(w)
          && !isNameBefore(w)
          && !(words.spaceAfter(w)
              && words.isCapitalized(w + 1)
              && !words.isTitleCaseSentence(w))) {
        Span span = words.span(w, w);
        String text = span.in(words.text());
        found.add(new Mention(span, text, EntityType.ORGANIZATION, MentionKind.ALIAS, 1));
      }
    }
    return found;
  }

  /** Returns whether a name that is not a chamber precedes: "Sweden Democrats". */
  private boolean isNameBefore(int word) {
    return words.spaceAfter(word - 1)
        && words.isCapitalized(word - 1)
        && !Lexicon.has(WordList.FUNCTION, words.folded(word - 1))
        && !Lexicon.has(WordList.OPENING, words.folded(word - 1))
        && !words.isTitleCaseSentence(word)
        && !Set.of("house", "senate").contains(words.folded(word - 1));
  }
}
