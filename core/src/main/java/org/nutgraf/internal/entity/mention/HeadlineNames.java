// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Shortens names in title-case text: "Ana Ruiz Resigns", in a headline or in a link line without a
 * full stop, is the "Ana Ruiz" of the body.
 */
final class HeadlineNames {

  /**
   * The minimum number of words of a shortened name in the body, where lists of names are also in
   * title case.
   */
  private static final int MIN_WORDS = 2;

  private HeadlineNames() {}

  static List<Mention> shrink(Words words, List<Mention> mentions) {
    Set<String> known = new HashSet<>();
    for (Mention mention : mentions) {
      if (!isTitled(words, mention)) {
        List<String> parts = Names.parts(mention.text());
        known.add(String.join(" ", parts));
        if (mention.type() == EntityType.PERSON && parts.size() > 1) {
          known.add(parts.get(parts.size() - 1));
        }
      }
    }
    List<Mention> shrunk = new ArrayList<>();
    for (Mention mention : mentions) {
      shrunk.add(isTitled(words, mention) ? shrink(words, mention, known) : mention);
    }
    return shrunk;
  }

  private static boolean isTitled(Words words, Mention mention) {
    int word = words.at(mention.span().start());
    return word < words.size()
        && (words.isTitleCaseSentence(word) || words.isAllCapsSentence(word))
        && (words.inHeadline(word) || !words.endsWithPunctuation(word));
  }

  private static Mention shrink(Words words, Mention mention, Set<String> known) {
    List<Integer> within = words.in(mention.span());
    boolean headline = words.inHeadline(within.get(0));
    if (!headline && within.size() <= MIN_WORDS
        || known.contains(String.join(" ", Names.parts(mention.text())))) {
      return mention;
    }
    for (int size = within.size() - 1; size >= (headline ? 1 : MIN_WORDS); size--) {
      for (int from = 0; from + size <= within.size(); from++) {
        Span span = words.span(within.get(from), within.get(from + size - 1));
        if (known.contains(String.join(" ", Names.parts(span.in(words.text()))))) {
          return new Mention(
              span, span.in(words.text()), mention.type(), mention.kind(), mention.confidence());
        }
      }
    }
    return mention;
  }
}
