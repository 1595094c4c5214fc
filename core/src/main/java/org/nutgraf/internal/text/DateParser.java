// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses publication dates in the formats used by feeds, pages and archives. */
public final class DateParser {

  private static final int MAX_LENGTH = 64;

  /** ISO 8601, with an offset with or without a colon. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .appendPattern("HH:mm[:ss]")
          .optionalStart()
          .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  /** RFC 822 as used by RSS: weekday and seconds are optional, and the zone may be a name. */
  private static final List<DateTimeFormatter> RFC_822 =
      List.of(
          DateTimeFormatter.ofPattern("d MMM yyyy HH:mm[:ss] Z", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMM yyyy HH:mm[:ss] z", Locale.ENGLISH));

  private DateParser() {}

  /** Parses a date or date-time, assuming UTC if it has no offset; empty if it is invalid. */
  public static Optional<Instant> parse(String text) {
    String date = text.strip();
    if (date.length() > MAX_LENGTH || date.length() < 8) {
      return Optional.empty();
    }
    Optional<Instant> iso = iso(date);
    return iso.isPresent() ? iso : rfc822(date);
  }

  private static Optional<Instant> iso(String date) {
    try {
      if (date.length() <= 10) {
        return Optional.of(LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      String joined =
          date.charAt(10) == ' ' ? date.substring(0, 10) + 'T' + date.substring(11) : date;
      TemporalAccessor parsed =
          ISO.parseBest(joined.replace(" ", ""), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime time
              ? time.toInstant()
              : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> rfc822(String date) {
    int comma = date.indexOf(',');
    String rest = date.substring(comma + 1).strip();
    for (DateTimeFormatter form : RFC_822) {
      try {
        return Optional.of(ZonedDateTime.parse(rest, form).toInstant());
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }
}
