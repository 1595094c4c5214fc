// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/** Finds acronyms that an article defines after a name: "... (OAS)", "..., or ACP,". */
public final class AcronymFinder {

  /**
   * The minimum length of an acronym in brackets that is accepted even if its letters come from
   * other words.
   */
  private static final int MIN_BRACKETED_LENGTH = 4;

  private static final int MAX_LETTERS = 10;

  /** The maximum number of characters between two parts of a name, such as " of the ". */
  private static final int MAX_GAP = 12;

  /** The number of words in which a defined name is searched for. */
  private static final int MAX_DISTANCE = 1000;

  /** The minimum number of words in a name with a short name in brackets that is no acronym. */
  private static final int MIN_NAME_WORDS = 3;

  private AcronymFinder() {}

  /**
   * Adds defined acronyms that the tagger missed to the mentions, and joins the parts of a name
   * before a defined acronym: "Roads Authority of" and "Uganda" before "(RAU)".
   */
  public static List<Mention> complete(Words words, List<Mention> mentions) {
    List<Mention> joined = joined(words, mentions);
    List<Mention> found = new ArrayList<>();
    for (Mention mention : joined) {
      Optional<Span> span = definedBy(words, mention);
      if (span.isPresent()) {
        String text = span.get().in(words.text());
        EntityType type = mention.type();
        found.add(new Mention(span.get(), text, type, MentionKind.ALIAS, mention.confidence()));
      }
    }
    return SpanSet.merge(joined, found, Mention::span);
  }

  private static List<Mention> joined(Words words, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : mentions) {
      Mention before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      Optional<Mention> whole = before == null ? Optional.empty() : whole(words, before, mention);
      whole.ifPresentOrElse(name -> joined.set(joined.size() - 1, name), () -> joined.add(mention));
    }
    return joined;
  }

  /** Returns two mentions as one name, if an acronym made of the whole name follows in brackets. */
  private static Optional<Mention> whole(Words words, Mention first, Mention second) {
    if (first.type() != EntityType.ORGANIZATION
        || second.type() == EntityType.PERSON
        || second.span().start() - first.span().end() > MAX_GAP) {
      return Optional.empty();
    }
    int last = words.at(first.span().end()) - 1;
    int next = words.at(second.span().start());
    for (int w = last + 1; w < next; w++) {
      if (words.isCapitalized(w) || !Lexicon.has(WordList.FUNCTION, words.folded(w))) {
        return Optional.empty();
      }
    }
    if (last < 0 || next >= words.size() || !words.sameSentence(last, next)) {
      return Optional.empty();
    }
    Span span = new Span(first.span().start(), second.span().end());
    String text = span.in(words.text());
    Mention name =
        new Mention(span, text, EntityType.ORGANIZATION, first.kind(), first.confidence());
    return text.indexOf('(') < 0 && text.indexOf(',') < 0
        ? definedBy(words, name).map(acronym -> name)
        : Optional.empty();
  }

  /** Returns the defined acronyms: parts of the organisation's name by folded acronym. */
  public static Map<String, List<String>> definitions(Words words, List<Mention> mentions) {
    Map<String, List<String>> definitions = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.ORGANIZATION) {
        definedBy(words, mention)
            .ifPresent(
                span ->
                    definitions.putIfAbsent(
                        NameNormalizer.slug(span.in(words.text())), Names.parts(mention.text())));
      }
    }
    return definitions;
  }

  /** Returns the span of the acronym that directly follows a name. */
  private static Optional<Span> definedBy(Words words, Mention mention) {
    int next = words.at(mention.span().end());
    if (mention.type() == EntityType.PERSON || next >= words.size() || next == 0) {
      return Optional.empty();
    }
    String gap = words.gapAfter(next - 1);
    boolean stop = mention.span().end() > words.end(next - 1);
    boolean bracket = gap.equals(stop ? ". (" : " (") && words.gapAfter(next).startsWith(")");
    boolean or = gap.equals(", ") && words.folded(next).equals("or") && words.spaceAfter(next);
    int word = or ? next + 1 : next;
    if (!bracket && !or || word >= words.size()) {
      return Optional.empty();
    }
    return isMadeOf(words.surface(word), mention.text(), bracket)
            || bracket && isShortName(words, word, mention)
        ? Optional.of(words.span(word, word))
        : Optional.empty();
  }

  /**
   * Returns whether a word in brackets is the short name of a long one: "Cran" for "Communications
   * Regulatory Authority of Namibia". Its letters occur in the name in this order, or the article
   * uses it again.
   */
  private static boolean isShortName(Words words, int word, Mention mention) {
    String name = words.folded(word);
    if (mention.type() != EntityType.ORGANIZATION
        || Names.parts(mention.text()).size() < MIN_NAME_WORDS
        || !words.isCapitalized(word)
        || OrganizationNames.isCapitals(words.surface(word))
        || name.length() < MIN_BRACKETED_LENGTH - 1
        || name.length() > MAX_LETTERS
        || Lexicon.has(WordList.AGENCY, name)
        || Gazetteer.index().match(words, word) != null
        || !Cities.standard().named(words.surface(word)).isEmpty()) {
      return false;
    }
    String full = NameNormalizer.slug(mention.text());
    int at = -1;
    boolean inOrder = name.charAt(0) == full.charAt(0);
    for (int i = 0; i < name.length() && inOrder; i++) {
      at = full.indexOf(name.charAt(i), at + 1);
      inOrder = at >= 0;
    }
    return inOrder || isUsed(words, word);
  }

  /** Returns whether a word occurs again after its definition, within a bounded distance. */
  private static boolean isUsed(Words words, int word) {
    int end = Math.min(words.size(), word + MAX_DISTANCE);
    for (int w = word + 1; w < end; w++) {
      if (words.folded(w).equals(words.folded(word))
          && words.surface(w).equals(words.surface(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMadeOf(String brief, String full, boolean bracket) {
    if (OrganizationNames.isAcronym(brief, full)) {
      return true;
    }
    if (!OrganizationNames.isCapitals(brief)
        || brief.length() > MAX_LETTERS
        || Names.parts(full).size() < 2
        || OrganizationNames.isCapitals(full)
        || Lexicon.has(WordList.AGENCY, NameNormalizer.fold(brief))) {
      return false;
    }
    String sorted = sorted(NameNormalizer.slug(brief));
    boolean initials =
        OrganizationNames.initials(full).stream().anyMatch(own -> sorted(own).equals(sorted));
    return initials || bracket && brief.length() >= MIN_BRACKETED_LENGTH;
  }

  /**
   * Sorts letters, for acronyms with another word order: the Panama Canal Authority is ACP in
   * Spanish.
   */
  private static String sorted(String letters) {
    return letters
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
