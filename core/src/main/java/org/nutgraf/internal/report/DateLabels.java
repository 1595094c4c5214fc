// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats dates as is usual in English-language news, in UTC. */
public final class DateLabels {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private DateLabels() {}

  /**
   * Returns the ISO 8601 date if the time is midnight UTC, which means that only a date was given;
   * else the instant.
   */
  public static String iso(Instant instant) {
    return isUsual(instant) && instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
        ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : instant.toString();
  }

  /** Returns "20 Nov 2026". */
  static String day(LocalDate date) {
    return SHORT_DAY.format(date);
  }

  /**
   * Returns whether an instant is in the years 1 to 9999, which every output format can represent.
   */
  public static boolean isUsual(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }

  /** Returns "20 November 2026", with the time if one was given. */
  static String shown(Instant instant) {
    if (!isUsual(instant)) {
      return instant.toString();
    }
    OffsetDateTime date = instant.atOffset(ZoneOffset.UTC);
    boolean day = instant.equals(instant.truncatedTo(ChronoUnit.DAYS));
    return (day ? DAY : TIME).format(date);
  }
}
