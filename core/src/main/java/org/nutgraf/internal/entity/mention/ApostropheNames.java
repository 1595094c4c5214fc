// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Recognises names that end with or contain an 's of their own: "Macy's", "St John's", "Prince's
 * Town". A possessive is followed by what is owned, so an 's before a finite verb, as in "Nando's
 * will close", is part of the name everywhere in the article.
 */
final class ApostropheNames {

  private final Words words;
  private final SpanSet<Mention> mentions;
  private final Set<String> people = new HashSet<>();
  private final Set<String> bare = new HashSet<>();
  private final Set<String> organizations = new HashSet<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  private ApostropheNames(Words words, List<Mention> mentions) {
    this.words = words;
    this.mentions = SpanSet.of(mentions, Mention::span);
    for (Mention mention : mentions) {
      List<String> parts = Names.parts(mention.text());
      int last = words.at(mention.span().end()) - 1;
      if (mention.type() == EntityType.PERSON && parts.size() > 1) {
        people.add(parts.get(parts.size() - 1));
      }
      if (!isApostrophe(last)) {
        bare.add(words.folded(last));
      } else if (mention.type() == EntityType.ORGANIZATION) {
        organizations.add(words.folded(last));
      }
    }
  }

  /** Returns the mentions in text order, with such names complete. */
  static List<Mention> complete(Words words, List<Mention> mentions) {
    ApostropheNames apostrophes = new ApostropheNames(words, mentions);
    List<Integer> candidates = new ArrayList<>();
    for (int w = 0; w < words.size() - 1; w++) {
      if (apostrophes.isApostrophe(w) && words.isCapitalized(w)) {
        candidates.add(w);
        apostrophes.occurrences.merge(words.folded(w), 1, Integer::sum);
      }
    }
    candidates.forEach(apostrophes::learn);
    List<Mention> found = new ArrayList<>();
    for (int word : candidates) {
      apostrophes.named(word).ifPresent(found::add);
    }
    return found.isEmpty() ? mentions : SpanSet.merge(mentions, found, Mention::span);
  }

  /** Returns whether an apostrophe and s follow the word. */
  private boolean isApostrophe(int word) {
    String gap = words.gapAfter(word);
    return (gap.equals("'") || gap.equals("’")) && words.surface(word + 1).equals("s");
  }

  private void learn(int word) {
    String name = words.folded(word);
    int next = word + 2;
    boolean finite = words.spaceAfter(word + 1) && Lexicon.has(WordList.FINITE, words.folded(next));
    boolean known = Lexicon.has(WordList.BRAND, name);
    boolean often = occurrences.getOrDefault(name, 0) > 1 || organizations.contains(name);
    if ((known || finite && often && !isPlace(word) && !bare.contains(name))
        && !people.contains(name)
        && !Lexicon.has(WordList.FUNCTION, name)
        && !Lexicon.has(WordList.TITLE, name)) {
      names.add(name);
    }
  }

  private boolean isPlace(int word) {
    return Gazetteer.index().match(words, word) != null
        || !Cities.standard().named(words.surface(word)).isEmpty();
  }

  private Optional<Mention> named(int word) {
    Optional<Mention> here =
        mentions.last(words.span(word, word)).filter(m -> m.span().end() >= words.end(word));
    boolean continued = here.isPresent() && here.get().span().end() > words.end(word + 1);
    if (continued) {
      return Optional.empty();
    }
    int first = here.map(mention -> words.at(mention.span().start())).orElse(word);
    boolean saint =
        word > 0
            && Set.of("st", "saint").contains(words.folded(word - 1))
            && words.isCapitalized(word - 1);
    if (saint) {
      return Optional.of(named(Math.min(first, word - 1), word + 1, EntityType.PLACE, here))
          .filter(name -> !isOwner(word));
    }
    if (isLandmark(word)) {
      return Optional.of(named(first, word + 2, EntityType.PLACE, here));
    }
    return names.contains(words.folded(word))
        ? Optional.of(named(first, word + 1, EntityType.ORGANIZATION, here))
        : Optional.empty();
  }

  /** Returns whether a capitalised word follows, as in "St John's College". */
  private boolean isOwner(int word) {
    return words.spaceAfter(word + 1)
        && words.isCapitalized(word + 2)
        && !words.isTitleCaseSentence(word);
  }

  /** Returns whether the owner and a last word such as "Island" are the name of a place. */
  private boolean isLandmark(int word) {
    int feature = word + 2;
    return words.spaceAfter(word + 1)
        && words.isCapitalized(feature)
        && Lexicon.has(WordList.PLACE_FEATURE, words.folded(feature))
        && !(words.spaceAfter(feature) && words.isCapitalized(feature + 1))
        && !words.isTitleCaseSentence(word)
        && !people.contains(words.folded(word))
        && !isPlace(word);
  }

  private Mention named(int first, int last, EntityType type, Optional<Mention> here) {
    Span span = words.span(first, last);
    double confidence = here.map(Mention::confidence).orElse(1.0);
    return new Mention(span, span.in(words.text()), type, MentionKind.NAME, confidence);
  }
}
