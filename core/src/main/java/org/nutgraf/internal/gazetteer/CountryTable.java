// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.resource.BundledTable;

/**
 * The bundled table of countries: a row for each, and every form that stands for one.
 *
 * <p>Rebuilt by {@code nutgraf train countries}. Immutable.
 *
 * @param rows every country, ordered by code
 * @param entries every form of every country, in the table's order
 */
public record CountryTable(List<Row> rows, List<GazetteerEntry> entries) {

  private static final GazetteerEntry.Sense[] COLUMNS = {
    GazetteerEntry.Sense.NAME,
    GazetteerEntry.Sense.ADJECTIVE,
    GazetteerEntry.Sense.PEOPLE,
    GazetteerEntry.Sense.FORMER,
    GazetteerEntry.Sense.CAPITAL,
    GazetteerEntry.Sense.SEAT
  };

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2 code
   * @param name English name
   * @param wikidataId Wikidata id
   * @param capital English name of its capital, empty where it has none
   */
  public record Row(String code, String name, String wikidataId, String capital) {}

  /** Returns the table. */
  public static CountryTable bundled() {
    return Holder.BUNDLED;
  }

  private static CountryTable load() {
    List<Row> rows = new ArrayList<>();
    List<GazetteerEntry> entries = new ArrayList<>();
    for (String[] cells : BundledTable.rows("countries.tsv", "nutgraf-countries 1", 3)) {
      String capital = cells.length > 7 ? cells[7].split("\\|")[0] : "";
      rows.add(new Row(cells[0], cells[1], cells[2], capital));
      for (int i = 0; i < COLUMNS.length && i + 3 < cells.length; i++) {
        for (String text : cells[i + 3].split("\\|")) {
          if (!text.isEmpty()) {
            entries.add(entry(cells, text, COLUMNS[i]));
          }
        }
      }
    }
    return new CountryTable(List.copyOf(rows), List.copyOf(entries));
  }

  private static GazetteerEntry entry(String[] cells, String text, GazetteerEntry.Sense sense) {
    boolean rare = text.endsWith("?");
    String plain = rare ? text.substring(0, text.length() - 1) : text;
    boolean ofItsOwn = sense == GazetteerEntry.Sense.SEAT || sense == GazetteerEntry.Sense.CAPITAL;
    return new GazetteerEntry(plain, sense, cells[0], ofItsOwn ? plain : cells[1], rare);
  }

  private static final class Holder {
    static final CountryTable BUNDLED = load();
  }
}
