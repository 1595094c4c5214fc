// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Markdown table whose first column is text and whose other columns are numbers. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(String... columns) {
    lines.add("| " + String.join(" | ", columns) + " |");
    lines.add("| --- |" + " ---: |".repeat(columns.length - 1));
  }

  Table row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  boolean isEmpty() {
    return lines.size() == 2;
  }

  /** Formats a time in milliseconds with its error. */
  static String time(Measurement measurement) {
    double error = measurement.errorMilliseconds();
    String time = number(measurement.milliseconds());
    return error == 0 ? time : time + " ± " + number(error);
  }

  /** Formats a number with three significant digits, without an exponent. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  static String megabytes(double bytes) {
    return number(bytes / 1e6);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
