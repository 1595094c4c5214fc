// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Splits mentions that consist of an owner and what is owned: "Obama's National Security Council"
 * names a person and an organisation, "San Francisco's Yerba Buena Center" a city and a place.
 *
 * <p>A mention is split only if the owner is known from the article or the gazetteer; the
 * possessive in "Lloyd's of London" or "Victoria's Secret" is part of the name.
 */
final class PossessiveNames {

  /** The minimum population, in thousands, of a city that is accepted as an owner. */
  private static final int MIN_OWNER_CITY_THOUSANDS = 100;

  private final Words words;
  private final Set<String> people = new HashSet<>();

  private PossessiveNames(Words words, List<Mention> mentions) {
    this.words = words;
    for (Mention mention : mentions) {
      List<String> parts = Names.parts(mention.text());
      if (mention.type() == EntityType.PERSON && !parts.isEmpty()) {
        people.add(parts.get(parts.size() - 1));
      }
    }
  }

  /** Returns the mentions in order, splitting those that contain two names. */
  static List<Mention> divide(Words words, List<Mention> mentions) {
    PossessiveNames names = new PossessiveNames(words, mentions);
    List<Mention> divided = new ArrayList<>();
    for (Mention mention : mentions) {
      int last = mention.text().indexOf('s') < 0 ? -1 : names.lastOfOwner(mention);
      Optional<EntityType> owner =
          last < 0 ? Optional.empty() : names.owner(mention, last, divided);
      if (owner.isPresent()) {
        names.add(mention, last, owner.get(), divided);
      } else {
        divided.add(mention);
      }
    }
    return divided;
  }

  /** Returns the index of the owner's last word if the mention contains a possessive, or -1. */
  private int lastOfOwner(Mention mention) {
    List<Integer> within = words.in(mention.span());
    for (int i = 1; i < within.size() - 1; i++) {
      String gap = words.gapAfter(within.get(i - 1));
      boolean possessive = gap.equals("'") || gap.equals("’");
      if (possessive
          && words.surface(within.get(i)).equals("s")
          && words.spaceAfter(within.get(i))) {
        return within.get(i - 1);
      }
    }
    return -1;
  }

  private Optional<EntityType> owner(Mention mention, int last, List<Mention> before) {
    Span span = new Span(mention.span().start(), words.end(last));
    String name = span.in(words.text());
    String surname = words.folded(last);
    if (surname.equals("st") || Lexicon.has(WordList.POSSESSIVE_NAME, surname)) {
      return Optional.empty();
    }
    if (people.contains(surname) || mention.type() == EntityType.PERSON || follows(before, span)) {
      return Optional.of(EntityType.PERSON);
    }
    boolean several = words.in(mention.span()).size() - words.in(span).size() > 2;
    boolean country = Countries.standard().find(name).isPresent();
    boolean city =
        Cities.standard().named(name).stream()
            .anyMatch(found -> found.thousands() >= MIN_OWNER_CITY_THOUSANDS);
    return country || several && city ? Optional.of(EntityType.PLACE) : Optional.empty();
  }

  /** Returns whether a person's name ends directly before a span: "Barack" before "Obama's". */
  private static boolean follows(List<Mention> before, Span span) {
    Mention last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && last.type() == EntityType.PERSON
        && last.span().end() + 1 == span.start();
  }

  private void add(Mention mention, int last, EntityType owner, List<Mention> out) {
    Span span = new Span(mention.span().start(), words.end(last));
    if (owner == EntityType.PERSON && follows(out, span)) {
      span = new Span(out.remove(out.size() - 1).span().start(), span.end());
    }
    out.add(
        new Mention(span, span.in(words.text()), owner, MentionKind.NAME, mention.confidence()));
    Span rest = new Span(words.start(last + 2), mention.span().end());
    if (mention.type() != EntityType.PERSON) {
      out.add(
          new Mention(
              rest, rest.in(words.text()), mention.type(), mention.kind(), mention.confidence()));
    }
  }
}
