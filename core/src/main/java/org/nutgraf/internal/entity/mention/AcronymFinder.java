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

  private AcronymFinder() {}

  /** Adds defined acronyms that the tagger missed to the mentions. */
  public static List<Mention> complete(Words words, List<Mention> mentions) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : mentions) {
      Optional<Span> span = definedBy(words, mention);
      if (span.isPresent()) {
        String text = span.get().in(words.text());
        EntityType type = mention.type();
        found.add(new Mention(span.get(), text, type, MentionKind.ALIAS, mention.confidence()));
      }
    }
    return SpanSet.merge(mentions, found, Mention::span);
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
        ? Optional.of(words.span(word, word))
        : Optional.empty();
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
