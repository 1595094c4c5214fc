// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Cities;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

/** Finds the dateline at the start of the body: "PANAMA CITY, March 3 (Agency) -". */
public final class Dateline {

  /**
   * Matches a place in capitals or with a date or agency, followed by a dash, within the length of
   * a line.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\s*([\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){0,3})"
              + "((?:, ?[\\p{L}.]+(?: [\\p{L}.]+){0,2})?)"
              + "((?:, ?[^—–\\n-]{0,30})?(?: ?\\([^)\\n]{2,30}\\))?)"
              + " ?(?:—|–|--| - |-\\s)");

  private Dateline() {}

  /** Returns the span of the place, including the state or country after it. */
  public static Optional<Span> find(AnalyzedText text) {
    Span body = text.layout().body();
    int end = Math.min(body.end(), body.start() + 120);
    Matcher matcher = SHAPE.matcher(text.text()).region(body.start(), end);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String city = matcher.group(1);
    boolean capitals = city.chars().noneMatch(Character::isLowerCase);
    boolean dated = !matcher.group(3).isEmpty() || !matcher.group(2).isEmpty();
    if (city.length() < 3 || !capitals && !dated) {
      return Optional.empty();
    }
    int last = matcher.group(2).isEmpty() ? matcher.end(1) : matcher.end(2);
    return Optional.of(new Span(matcher.start(1), last));
  }

  /**
   * Adds or extends the mention of the dateline's place, which taggers trained on mixed case often
   * miss partly or entirely: "PUERTO CORTINA - ".
   */
  public static List<Mention> complete(AnalyzedText text, Words words, List<Mention> mentions) {
    Optional<Span> city = find(text).map(span -> city(words, span));
    if (city.isEmpty()) {
      return mentions;
    }
    String name = city.get().in(text.text());
    boolean capitals = name.chars().noneMatch(Character::isLowerCase);
    boolean known =
        !Cities.standard().named(name).isEmpty() || Countries.standard().find(name).isPresent();
    boolean within = false;
    for (Mention mention : mentions) {
      if (mention.span().overlaps(city.get()) && !city.get().contains(mention.span())) {
        return mentions;
      }
      within |= city.get().contains(mention.span()) && mention.type() == EntityType.PLACE;
    }
    if (!capitals || !known && !within) {
      return mentions;
    }
    Mention place = new Mention(city.get(), name, EntityType.PLACE, MentionKind.NAME, 1);
    return SpanSet.merge(mentions, List.of(place), Mention::span);
  }

  /** Returns the span of the words before the first comma. */
  private static Span city(Words words, Span dateline) {
    List<Integer> within = words.in(dateline);
    int last = 0;
    while (last + 1 < within.size() && !words.gapAfter(within.get(last)).startsWith(",")) {
      last++;
    }
    return within.isEmpty() ? dateline : words.span(within.get(0), within.get(last));
  }
}
