// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.text.Span;

/**
 * An occurrence of a gazetteer form in the text, with its disambiguated sense.
 *
 * @param span position in the text
 * @param first index of its first word
 * @param last index of its last word
 * @param entry the gazetteer entry of the sense
 * @param kind how it names the place
 * @param entity whether it is a mention of an entity; otherwise it is only evidence for its country
 */
public record PlaceMention(
    Span span, int first, int last, GazetteerEntry entry, MentionKind kind, boolean entity) {

  /** Returns whether this is a mention of the country itself. */
  public boolean namesCountry() {
    return entity
        && (entry.isCountry()
            || entry.sense() == GazetteerEntry.Sense.CAPITAL && kind == MentionKind.ALIAS);
  }
}
