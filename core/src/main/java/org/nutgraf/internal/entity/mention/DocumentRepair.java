// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.Countries;
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
 * Makes mentions consistent across an article: a name recognised once is found everywhere, and each
 * name has a single type, that of most of its mentions.
 */
public final class DocumentRepair {

  /** The weight of a company's legal form, in mentions. */
  private static final double COMPANY_WEIGHT = 3;

  /** The weight of an acronym's definition, in mentions. */
  private static final double DEFINED_WEIGHT = 10;

  /** The weight of a full name as evidence for its surname, in mentions. */
  private static final double SURNAME_WEIGHT = 3;

  /**
   * The minimum share of a word's occurrences that the tagger must have found, weighted by its
   * confidence; below it, those found are considered errors and the others are not added.
   */
  private static final double MIN_SHARE = 0.6;

  /** The same share for a name of several words. */
  private static final double MIN_SHARE_OF_FULL_NAME = 0.3;

  /** The maximum length, in parts, of a name that is searched for. */
  private static final int MAX_PARTS = 12;

  private final Words words;
  private final Map<String, Map<EntityType, Double>> types = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Map<String, Double> tagged = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Map<String, Integer> standing = new HashMap<>();

  private DocumentRepair(Words words) {
    this.words = words;
    for (int w = 0; w < words.size(); w++) {
      if (!words.isCapitalized(w)) {
        common.add(words.folded(w));
      }
    }
  }

  /** Returns the repaired mentions in text order, without overlaps. */
  public static List<Mention> repair(Words words, List<Mention> found) {
    DocumentRepair repair = new DocumentRepair(words);
    List<Mention> mentions = HeadlineNames.shrink(words, found);
    mentions.forEach(repair::learn);
    mentions.forEach(repair::learnSurname);
    mentions.forEach(repair::learnCompany);
    mentions.forEach(repair::learnHonorific);
    List<Mention> typed = new ArrayList<>();
    mentions.forEach(mention -> typed.add(repair.typed(mention)));
    return SpanSet.merge(repair.missed(typed), typed, Mention::span);
  }

  private void learn(Mention mention) {
    tagged.merge(String.join(" ", Names.parts(mention.text())), mention.confidence(), Double::sum);
    double weight = mention.kind() == MentionKind.ALIAS ? DEFINED_WEIGHT : mention.confidence();
    learn(Names.parts(mention.text()), mention.type(), weight);
  }

  private void learn(List<String> parts, EntityType type, double weight) {
    if (!parts.isEmpty()) {
      String key = String.join(" ", parts);
      longest.merge(parts.get(0), parts.size(), Math::max);
      types.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(type, weight, Double::sum);
    }
  }

  /** Learns the surname from a person's full name. */
  private void learnSurname(Mention mention) {
    List<String> parts = Names.parts(mention.text());
    if (mention.type() == EntityType.PERSON && parts.size() > 1) {
      String surname = parts.get(parts.size() - 1);
      if (surname.length() > 2 && !Lexicon.has(WordList.SUFFIX, surname)) {
        double weight =
            surnames.add(String.join(" ", parts)) ? SURNAME_WEIGHT : mention.confidence();
        learn(List.of(surname), EntityType.PERSON, weight);
      }
    }
  }

  /** Learns from "Harbour plc" that "Harbour" is a company, regardless of its type elsewhere. */
  private void learnCompany(Mention mention) {
    List<String> parts = Names.parts(mention.text());
    int head = parts.size();
    while (head > 1
        && (Lexicon.has(WordList.CORPORATE, parts.get(head - 1))
            || Lexicon.has(WordList.GENERIC_TAIL, parts.get(head - 1)))) {
      head--;
    }
    if (mention.type() == EntityType.ORGANIZATION && head < parts.size()) {
      learn(parts.subList(0, head), EntityType.ORGANIZATION, COMPANY_WEIGHT);
    }
  }

  /** Learns from "Mr Bandt" that "Bandt" is a person, regardless of its type elsewhere. */
  private void learnHonorific(Mention mention) {
    int before = words.at(mention.span().start()) - 1;
    boolean near = words.sameSentence(before, before + 1) && words.gapAfter(before).length() <= 2;
    if (near
        && Lexicon.has(WordList.HONORIFIC, words.folded(before))
        && words.isCapitalized(before)) {
      learn(Names.parts(mention.text()), EntityType.PERSON, SURNAME_WEIGHT);
    }
  }

  private Mention typed(Mention mention) {
    EntityType type = majority(Names.parts(mention.text()), mention.type());
    return type == mention.type() || isTeamOrTown(mention, type)
        ? mention
        : new Mention(mention.span(), mention.text(), type, mention.kind(), mention.confidence());
  }

  /**
   * Returns whether the types are those of a town and its team, which share a name and may both
   * occur in an article.
   */
  private static boolean isTeamOrTown(Mention mention, EntityType type) {
    return mention.type() != EntityType.PERSON
        && type != EntityType.PERSON
        && (!Cities.standard().named(mention.text()).isEmpty()
            || Countries.standard().find(mention.text()).isPresent()
            || !Gazetteer.index().exact(mention.text()).isEmpty());
  }

  private EntityType majority(List<String> parts, EntityType own) {
    Map<EntityType, Double> weights = types.getOrDefault(String.join(" ", parts), Map.of());
    EntityType best = own;
    for (Map.Entry<EntityType, Double> entry : weights.entrySet()) {
      if (entry.getValue() > weights.getOrDefault(best, 0.0)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private List<Mention> missed(List<Mention> mentions) {
    SpanSet<Mention> taken = SpanSet.of(mentions, Mention::span);
    List<Mention> found = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      List<String> name = nameAt(w);
      if (name != null) {
        Span span = withStop(words.span(w, w + name.size() - 1));
        standing.merge(String.join(" ", name), 1, Integer::sum);
        if (!taken.overlaps(span)) {
          EntityType type = majority(name, EntityType.PERSON);
          found.add(new Mention(span, span.in(words.text()), type, MentionKind.NAME, 1));
          names.add(name);
        }
        w += name.size() - 1;
      }
    }
    List<Mention> sure = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (isTrusted(names.get(i))) {
        sure.add(found.get(i));
      }
    }
    return sure;
  }

  /**
   * Returns whether the tagger found the name itself often enough, or a full name that ends with
   * it.
   */
  private boolean isTrusted(List<String> name) {
    String key = String.join(" ", name);
    if (name.size() == 1 && (common.contains(key) || Lexicon.has(WordList.GENERIC_BODY, key))) {
      return false;
    }
    double seen = tagged.getOrDefault(key, 0.0);
    double share = name.size() > 1 ? MIN_SHARE_OF_FULL_NAME : MIN_SHARE;
    return seen == 0 || seen >= share * standing.getOrDefault(key, 1);
  }

  /** Extends a span by the final full stop of an abbreviation such as "U.S.". */
  private Span withStop(Span span) {
    boolean stopped =
        words.text().startsWith(".", span.end()) && span.in(words.text()).contains(".");
    return stopped ? new Span(span.start(), span.end() + 1) : span;
  }

  /** Returns the longest known name that starts at a word, or null. */
  private List<String> nameAt(int word) {
    int maxParts = Math.min(MAX_PARTS, longest.getOrDefault(words.folded(word), 0));
    if (!words.isCapitalized(word)) {
      return null;
    }
    for (int size = maxParts; size > 0; size--) {
      List<String> name = new ArrayList<>();
      for (int i = 0; i < size && isJoined(word, i); i++) {
        name.add(words.folded(word + i));
      }
      if (name.size() == size
          && types.containsKey(String.join(" ", name))
          && isNameHere(name, word)) {
        return name;
      }
    }
    return null;
  }

  private boolean isJoined(int word, int i) {
    return i == 0 || word + i < words.size() && words.gapAfter(word + i - 1).length() <= 2;
  }

  /**
   * Returns whether an occurrence is the name: a single word must not be in an all-capitals
   * sentence or part of a longer capitalised sequence.
   */
  private boolean isNameHere(List<String> name, int word) {
    if (words.isAllCapsSentence(word) && name.size() == 1 && name.get(0).length() < 4) {
      return false;
    }
    int last = word + name.size() - 1;
    boolean runsOn =
        words.spaceAfter(last) && words.isCapitalized(last + 1) && !words.isAllCapsSentence(word);
    boolean runsIn =
        words.spaceAfter(word - 1)
            && words.isCapitalized(word - 1)
            && !words.opensSentence(word - 1)
            && !Lexicon.has(WordList.TITLE, words.folded(word - 1))
            && !words.isAllCapsSentence(word);
    return !runsOn && !runsIn && words.sameSentence(word, last);
  }
}
