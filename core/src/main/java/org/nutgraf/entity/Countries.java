// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.internal.gazetteer.CountryTable;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * The countries and territories of ISO 3166-1 and Kosovo, with their names in English.
 *
 * <p>Rebuilt by {@code nutgraf train countries} from open sources. Immutable.
 */
public final class Countries {

  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Map<String, List<GazetteerEntry>> byForm = new HashMap<>();

  private Countries(CountryTable table) {
    for (CountryTable.Row row : table.rows()) {
      Optional<String> capital =
          row.capital().isEmpty() ? Optional.empty() : Optional.of(row.capital());
      byCode.put(row.code(), new Country(row.code(), row.name(), row.wikidataId(), capital));
    }
    for (GazetteerEntry entry : table.entries()) {
      if (entry.isCountry()) {
        byForm
            .computeIfAbsent(NameNormalizer.fold(entry.text()), key -> new ArrayList<>())
            .add(entry);
      }
    }
  }

  /** Returns the table. */
  public static Countries standard() {
    return Holder.STANDARD;
  }

  /** Returns every country, ordered by code. */
  public Collection<Country> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * Returns the country with an ISO 3166-1 alpha-2 code.
   *
   * @param isoCode two letters in either case
   */
  public Optional<Country> byIso(String isoCode) {
    return Optional.ofNullable(byCode.get(isoCode.toUpperCase(Locale.ROOT)));
  }

  /**
   * Returns the country that a name, short form, former name, adjective or word for its people
   * stands for; without regard to accents and case. Where several countries share the form
   * ("Congo"), the one which usually is meant; empty if there is none.
   */
  public Optional<Country> find(String form) {
    return byForm.getOrDefault(NameNormalizer.fold(form.strip()), List.of()).stream()
        .sorted((a, b) -> Boolean.compare(a.rare(), b.rare()))
        .findFirst()
        .map(found -> byCode.get(found.code()));
  }

  private static final class Holder {
    static final Countries STANDARD = new Countries(CountryTable.bundled());
  }
}
