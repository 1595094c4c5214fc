// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.text.Span;

/** Finds acronyms that an article defines in brackets after a name: "... (OAS)". */
final class AcronymFinder {

  private AcronymFinder() {}

  /** Returns the mentions with the defined acronyms which the tagger missed added. */
  static List<Mention> complete(Words words, List<Mention> mentions) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : mentions) {
      int next = words.at(mention.span().end());
      boolean bracket =
          next < words.size()
              && words.start(next) == mention.span().end() + 2
              && words.text().startsWith("(", mention.span().end() + 1)
              && words.gapAfter(next).startsWith(")");
      if (bracket
          && mention.type() != EntityType.PERSON
          && OrganizationNames.isAcronym(words.surface(next), mention.text())) {
        Span span = words.span(next, next);
        found.add(
            new Mention(
                span,
                span.in(words.text()),
                mention.type(),
                MentionKind.ALIAS,
                mention.confidence()));
      }
    }
    return Overlaps.replace(mentions, found);
  }
}
