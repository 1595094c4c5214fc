// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.resource.BundledTable;

/**
 * The index of words that point to a country without naming it: its parliament, parties,
 * authorities, currency and leaders.
 */
public final class NationalTerms {

  private static final Map<String, GazetteerEntry.Sense> KINDS =
      Map.of(
          "own", GazetteerEntry.Sense.INSTITUTION,
          "leader", GazetteerEntry.Sense.LEADER,
          "usual", GazetteerEntry.Sense.USUAL,
          "also", GazetteerEntry.Sense.SUPPORTING);

  private NationalTerms() {}

  /** Returns the index; the canonical name of an entry is the term itself. */
  public static GazetteerIndex index() {
    return Holder.INDEX;
  }

  private static List<GazetteerEntry> entries() {
    List<GazetteerEntry> entries = new ArrayList<>();
    for (String[] row : BundledTable.rows("national-terms.tsv", "nutgraf-national-terms 1", 3)) {
      for (String term : row[2].split("\\|")) {
        entries.add(new GazetteerEntry(term, KINDS.get(row[1]), row[0], term, false));
      }
    }
    return entries;
  }

  private static final class Holder {
    static final GazetteerIndex INDEX = new GazetteerIndex(entries());
  }
}
