// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A row of the country table under construction. */
final class CountryRow {

  /** The kinds of name forms, in the order of the table's columns. */
  enum Field {
    NAMES,
    ADJECTIVES,
    PEOPLE,
    FORMER,
    CAPITALS,
    SEATS;

    static Field of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  final String code;
  String name = "";
  String wikidata = "";
  private final Map<Field, Set<String>> forms = new EnumMap<>(Field.class);

  CountryRow(String code) {
    this.code = code;
    for (Field field : Field.values()) {
      forms.put(field, new LinkedHashSet<>());
    }
  }

  Set<String> forms(Field field) {
    return forms.get(field);
  }

  void add(Field field, String form) {
    String clean = form.strip().replace('’', '\'');
    if (clean.length() > 1) {
      forms.get(field).add(clean);
    }
  }

  /** Returns the line of the table. */
  String line() {
    StringBuilder line = new StringBuilder(code).append('\t').append(name).append('\t');
    line.append(wikidata);
    for (Field field : Field.values()) {
      line.append('\t').append(String.join("|", forms.get(field)));
    }
    return line.toString();
  }
}
