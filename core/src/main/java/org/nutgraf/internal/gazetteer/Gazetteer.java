// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.resource.BundledTable;

/** The gazetteer: an index of all forms of countries, regions, states and cities. */
public final class Gazetteer {

  private Gazetteer() {}

  public static GazetteerIndex index() {
    return Holder.INDEX;
  }

  private static List<GazetteerEntry> entries() {
    List<GazetteerEntry> entries = new ArrayList<>(CountryTable.bundled().entries());
    for (String[] row : BundledTable.rows("regions.tsv", "nutgraf-regions 1", 3)) {
      String canonical = row[0].split("\\|")[0];
      add(entries, row[0], GazetteerEntry.Sense.REGION, "", canonical);
      add(entries, row[1], GazetteerEntry.Sense.REGION_ADJECTIVE, "", canonical);
      add(entries, row[2], GazetteerEntry.Sense.REGION_ADJECTIVE, "", canonical);
    }
    for (String[] row : BundledTable.rows("provinces.tsv", "nutgraf-provinces 1", 2)) {
      String canonical = row[1].split("\\|")[0];
      for (String text : row[1].split("\\|")) {
        boolean brief = text.endsWith(".") || text.equals("NSW");
        GazetteerEntry.Sense sense =
            brief ? GazetteerEntry.Sense.PROVINCE_SHORT : GazetteerEntry.Sense.PROVINCE;
        add(entries, text, sense, row[0], canonical);
      }
    }
    return entries;
  }

  private static void add(
      List<GazetteerEntry> entries,
      String cell,
      GazetteerEntry.Sense sense,
      String code,
      String canonical) {
    for (String text : cell.split("\\|")) {
      if (!text.isEmpty()) {
        entries.add(new GazetteerEntry(text, sense, code, canonical, false));
      }
    }
  }

  private static final class Holder {
    static final GazetteerIndex INDEX = new GazetteerIndex(entries());
  }
}
