// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A histogram of publication dates in UTC. Its unit is the finest that results in a legible number
 * of bars; dates outside the years 1 to 9999 are ignored. Not thread-safe.
 */
public final class Timeline {

  private static final int MAX_BARS = 62;
  private static final int MAX_DAYS = 20_000;

  private TreeMap<LocalDate, Integer> counts = new TreeMap<>();
  private Unit finest = Unit.DAY;

  /** Units of time; the ISO forms of the dates in one unit share a prefix. */
  private enum Unit {
    DAY(10, "d MMMM uuuu", date -> date, date -> date.plusDays(1)),
    MONTH(7, "MMMM uuuu", date -> date.withDayOfMonth(1), date -> date.plusMonths(1)),
    YEAR(4, "uuuu", date -> date.withDayOfYear(1), date -> date.plusYears(1)),
    DECADE(3, "uuuu's'", date -> years(date, 10), date -> date.plusYears(10)),
    CENTURY(2, "uuuu's'", date -> years(date, 100), date -> date.plusYears(100));

    private final int prefix;
    private final DateTimeFormatter format;
    private final Function<LocalDate, LocalDate> start;
    private final Function<LocalDate, LocalDate> next;

    Unit(
        int prefix,
        String format,
        Function<LocalDate, LocalDate> start,
        Function<LocalDate, LocalDate> next) {
      this.prefix = prefix;
      this.format = DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
      this.start = start;
      this.next = next;
    }

    private static LocalDate years(LocalDate date, int step) {
      return LocalDate.of(date.getYear() - date.getYear() % step, 1, 1);
    }

    public long bars(LocalDate first, LocalDate last) {
      return switch (this) {
        case DAY -> ChronoUnit.DAYS.between(first, last) + 1;
        case MONTH -> ChronoUnit.MONTHS.between(start.apply(first), last) + 1;
        case YEAR -> last.getYear() - first.getYear() + 1;
        case DECADE -> last.getYear() / 10 - first.getYear() / 10 + 1;
        case CENTURY -> last.getYear() / 100 - first.getYear() / 100 + 1;
      };
    }
  }

  /**
   * A bar of the timeline.
   *
   * @param prefix common prefix of the ISO forms of its dates
   * @param label displayed name
   * @param count number of articles
   */
  public record Bar(String prefix, String label, int count) {}

  /** Returns the date of an instant, empty if it is outside the years 1 to 9999. */
  public static Optional<LocalDate> date(Instant instant) {
    return DateLabels.isUsual(instant)
        ? Optional.of(instant.atOffset(ZoneOffset.UTC).toLocalDate())
        : Optional.empty();
  }

  public void add(LocalDate date) {
    counts.merge(finest.start.apply(date), 1, Integer::sum);
    while (counts.size() > MAX_DAYS) {
      finest = Unit.values()[finest.ordinal() + 1];
      TreeMap<LocalDate, Integer> coarser = new TreeMap<>();
      counts.forEach((day, n) -> coarser.merge(finest.start.apply(day), n, Integer::sum));
      counts = coarser;
    }
  }

  /** Returns the bars from the first date to the last, including those without articles. */
  public List<Bar> bars() {
    if (counts.isEmpty()) {
      return List.of();
    }
    LocalDate first = counts.firstKey();
    LocalDate last = counts.lastKey();
    Unit unit = finest;
    while (unit.bars(first, last) > MAX_BARS && unit != Unit.CENTURY) {
      unit = Unit.values()[unit.ordinal() + 1];
    }
    TreeMap<LocalDate, Integer> merged = new TreeMap<>();
    for (var entry : counts.entrySet()) {
      merged.merge(unit.start.apply(entry.getKey()), entry.getValue(), Integer::sum);
    }
    List<Bar> bars = new ArrayList<>();
    LocalDate end = merged.lastKey();
    for (LocalDate at = merged.firstKey(); !at.isAfter(end); at = unit.next.apply(at)) {
      String iso = at.toString().substring(0, unit.prefix);
      bars.add(new Bar(iso, unit.format.format(at), merged.getOrDefault(at, 0)));
    }
    return bars;
  }
}
