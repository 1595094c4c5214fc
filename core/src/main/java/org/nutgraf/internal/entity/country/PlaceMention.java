// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.text.Span;

/**
 * A form of the gazetteer that stands in the text in one settled sense.
 *
 * @param span where it stands
 * @param first number of its first word
 * @param last number of its last word
 * @param entry the sense
 * @param kind how it names the thing
 * @param entity whether it counts as a mention; otherwise it is only evidence for its country
 */
public record PlaceMention(
    Span span, int first, int last, GazetteerEntry entry, MentionKind kind, boolean entity) {

  /** Returns whether it is a mention of the country itself. */
  public boolean namesCountry() {
    return entity
        && (entry.isCountry()
            || entry.sense() == GazetteerEntry.Sense.CAPITAL && kind == MentionKind.ALIAS);
  }
}
