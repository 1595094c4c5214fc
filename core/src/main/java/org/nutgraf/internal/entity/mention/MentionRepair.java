// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.name.Nicknames;
import org.nutgraf.internal.gazetteer.FalseFriends;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/**
 * Turns an engine's mentions into those that the resolver works with: the bounds of names, what the
 * engine missed, and one type for one name over the whole article.
 *
 * <p>This is the one place that orders the steps. Users get this chain, whatever the engine, and
 * the accuracy report measures it.
 */
public final class MentionRepair {

  /** One step; each takes what the one before it gives. */
  @FunctionalInterface
  interface Step {

    /** Returns the mentions in text order, none overlapping. */
    List<Mention> apply(AnalyzedText text, Words words, List<Mention> mentions);
  }

  /**
   * The chain. Bounds come first, since every later step compares names as they are written; the
   * institutions, acronyms, nicknames and dateline complete what engines cut or miss; the repair
   * over the document spreads what is then known; the last steps drop what is no name.
   */
  static final List<Step> STEPS =
      List.of(
          (text, words, mentions) -> MentionTrimmer.trim(words, mentions),
          (text, words, mentions) -> InstitutionFinder.complete(words, mentions),
          (text, words, mentions) -> AcronymFinder.complete(words, mentions),
          (text, words, mentions) -> Nicknames.join(words, mentions),
          Dateline::complete,
          (text, words, mentions) -> withoutListsOfPlaces(words, mentions),
          (text, words, mentions) -> DocumentRepair.repair(words, mentions),
          (text, words, mentions) -> StormNames.drop(words, mentions),
          (text, words, mentions) -> withoutFalseFriends(words, mentions));

  private MentionRepair() {}

  /**
   * Returns the mentions that the resolver works with, in text order, none overlapping.
   *
   * @param words the words of {@code text}
   * @param mentions an engine's mentions, in text order, none overlapping
   */
  public static List<Mention> repair(AnalyzedText text, Words words, List<Mention> mentions) {
    List<Mention> repaired = mentions;
    for (Step step : STEPS) {
      repaired = step.apply(text, words, repaired);
    }
    return repaired;
  }

  /** A tagger may see one place in "Colombia-Venezuela"; the gazetteer sees both. */
  private static List<Mention> withoutListsOfPlaces(Words words, List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() != EntityType.PLACE || !isListOfPlaces(words, mention)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private static boolean isListOfPlaces(Words words, Mention mention) {
    List<Integer> within = words.in(mention.span());
    int places = 0;
    for (int i = 0; i < within.size(); ) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, within.get(i));
      if (match == null || match.span().end() > mention.span().end()) {
        return false;
      }
      places++;
      i += match.last() - match.first() + 1;
    }
    return places > 1;
  }

  /** The Panama of "Panama hat" is no place, whatever the tagger says. */
  private static List<Mention> withoutFalseFriends(Words words, List<Mention> mentions) {
    return mentions.stream()
        .filter(
            mention -> {
              GazetteerIndex.Match match =
                  Gazetteer.index().match(words, words.at(mention.span().start()));
              return mention.type() == EntityType.PERSON
                  || match == null
                  || !match.span().equals(mention.span())
                  || !FalseFriends.isTrap(words, match);
            })
        .toList();
  }
}
