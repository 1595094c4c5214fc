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

/**
 * The countries and territories of ISO 3166-1 and Kosovo, with their names in English.
 *
 * <p>Rebuilt by {@code nutgraf train countries} from open sources. Immutable.
 */
public final class Countries {

  private static final Form.Sense[] COLUMNS = {
    Form.Sense.NAME,
    Form.Sense.ADJECTIVE,
    Form.Sense.PEOPLE,
    Form.Sense.FORMER,
    Form.Sense.CAPITAL,
    Form.Sense.SEAT
  };

  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Map<String, List<Form>> byForm = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  private Countries() {
    for (String[] cells : Tables.rows("countries.tsv", "nutgraf-countries 1", 3)) {
      String capital = cells.length > 7 ? cells[7].split("\\|")[0] : "";
      Optional<String> first = capital.isEmpty() ? Optional.empty() : Optional.of(capital);
      byCode.put(cells[0], new Country(cells[0], cells[1], cells[2], first));
      for (int i = 0; i < COLUMNS.length && i + 3 < cells.length; i++) {
        for (String text : cells[i + 3].split("\\|")) {
          if (!text.isEmpty()) {
            add(cells, text, COLUMNS[i]);
          }
        }
      }
    }
  }

  private void add(String[] cells, String text, Form.Sense sense) {
    boolean rare = text.endsWith("?");
    String plain = rare ? text.substring(0, text.length() - 1) : text;
    String canonical = sense == Form.Sense.SEAT || sense == Form.Sense.CAPITAL ? plain : cells[1];
    Form form = new Form(plain, sense, cells[0], canonical, rare);
    forms.add(form);
    if (form.isCountry()) {
      byForm.computeIfAbsent(Fold.fold(plain), key -> new ArrayList<>()).add(form);
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
   * ("Congo"), the one which usually is meant; empty where there is none.
   */
  public Optional<Country> find(String form) {
    return byForm.getOrDefault(Fold.fold(form.strip()), List.of()).stream()
        .sorted((a, b) -> Boolean.compare(a.rare(), b.rare()))
        .findFirst()
        .map(found -> byCode.get(found.code()));
  }

  /** Returns every form of every country. */
  List<Form> forms() {
    return forms;
  }

  private static final class Holder {
    static final Countries STANDARD = new Countries();
  }
}
