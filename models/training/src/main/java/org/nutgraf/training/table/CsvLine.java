// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses comma-separated text by RFC 4180: quoted fields may contain commas, line breaks and
 * quotes.
 */
final class CsvLine {

  private CsvLine() {}

  /** Returns the records of {@code text}, each as a list of fields. */
  static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        fields.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          records.add(List.copyOf(fields));
          fields.clear();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    if (!fields.isEmpty() || field.length() > 0) {
      fields.add(field.toString());
      records.add(List.copyOf(fields));
    }
    return records;
  }
}
