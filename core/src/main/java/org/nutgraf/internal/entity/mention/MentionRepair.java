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
 * Prepares an engine's mentions for the resolver: corrects the boundaries of names, adds missed
 * mentions, and makes types consistent across the article.
 *
 * <p>This class alone defines the order of the steps. The same chain is used for every engine and
 * measured by the accuracy report.
 */
public final class MentionRepair {

  /** A step, which processes the result of the previous one. */
  @FunctionalInterface
  interface Step {

    /** Returns the mentions in text order, without overlaps. */
    List<Mention> apply(AnalyzedText text, Words words, List<Mention> mentions);
  }

  /**
   * The steps in order. Boundaries are corrected first, since all later steps compare names as
   * written. Institutions, acronyms, nicknames and the dateline add what engines truncate or miss;
   * the document repair propagates the names found so far; the last steps remove mentions that are
   * not names.
   */
  static final List<Step> STEPS =
      List.of(
          (text, words, mentions) -> Compounds.part(words, mentions),
          (text, words, mentions) -> MentionTrimmer.trim(words, mentions),
          (text, words, mentions) -> ApostropheNames.complete(words, mentions),
          (text, words, mentions) -> InstitutionFinder.complete(words, mentions),
          (text, words, mentions) -> OrganizationBounds.complete(words, mentions),
          (text, words, mentions) -> AcronymFinder.complete(words, mentions),
          (text, words, mentions) -> Nicknames.join(words, mentions),
          Dateline::complete,
          (text, words, mentions) -> withoutListsOfPlaces(words, mentions),
          (text, words, mentions) -> TownStates.complete(words, mentions),
          (text, words, mentions) -> DocumentRepair.repair(words, mentions),
          (text, words, mentions) -> ShortPlaces.retype(words, mentions),
          (text, words, mentions) -> StormNames.drop(words, mentions),
          (text, words, mentions) -> ConceptNames.drop(words, mentions),
          (text, words, mentions) -> withoutFalseFriends(words, mentions));

  private MentionRepair() {}

  /**
   * Returns the mentions to be resolved, in text order, without overlaps.
   *
   * @param words the words of {@code text}
   * @param mentions the mentions found by an engine, in text order, without overlaps
   */
  public static List<Mention> repair(AnalyzedText text, Words words, List<Mention> mentions) {
    List<Mention> repaired = mentions;
    for (Step step : STEPS) {
      repaired = step.apply(text, words, repaired);
    }
    return repaired;
  }

  /**
   * Removes mentions such as "Colombia-Venezuela", which a tagger may consider one place; the
   * gazetteer finds both countries.
   */
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

  /** Removes mentions that do not denote a place, such as "Panama" in "Panama hat". */
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
