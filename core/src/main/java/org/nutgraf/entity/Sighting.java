// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import org.nutgraf.text.Span;

/**
 * A form of the gazetteer that stands in the text in one settled sense.
 *
 * @param span where it stands
 * @param first number of its first word
 * @param last number of its last word
 * @param form the sense
 * @param kind how it names the thing
 * @param entity whether it counts as a mention; otherwise it is only evidence for its country
 */
record Sighting(Span span, int first, int last, Form form, MentionKind kind, boolean entity) {

  /** Tells whether it is a mention of the country itself. */
  boolean namesCountry() {
    return entity
        && (form.isCountry() || form.sense() == Form.Sense.CAPITAL && kind == MentionKind.ALIAS);
  }
}
