// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Merges lists of mentions of which none may overlap. */
final class Overlaps {

  private Overlaps() {}

  /** Returns both lists in text order; where they overlap, {@code preferred} stays. */
  static List<Mention> replace(List<Mention> mentions, List<Mention> preferred) {
    Occupied taken = new Occupied(preferred);
    List<Mention> merged = new ArrayList<>(preferred);
    for (Mention mention : mentions) {
      if (!taken.overlaps(mention.span())) {
        merged.add(mention);
      }
    }
    Collections.sort(merged);
    return merged;
  }
}
