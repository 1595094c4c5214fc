// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.internal.report.FrequentItems;
import org.nutgraf.internal.report.Timeline;

/** Tests the counts on an archive's index page, and that their memory is bounded. */
class ArchiveCountsTest {

  private static List<Timeline.Bar> bars(String... dates) {
    Timeline timeline = new Timeline();
    for (String date : dates) {
      timeline.add(LocalDate.parse(date));
    }
    return timeline.bars();
  }

  @Test
  void aFewWeeksAreCountedByDay() {
    List<Timeline.Bar> bars = bars("2026-02-27", "2026-03-02", "2026-03-02");
    assertThat(bars).hasSize(4);
    assertThat(bars.get(1)).isEqualTo(new Timeline.Bar("2026-02-28", "28 February 2026", 0));
    assertThat(bars.get(3)).isEqualTo(new Timeline.Bar("2026-03-02", "2 March 2026", 2));
  }

  @Test
  void longerTimesAreCountedByMonthYearDecadeAndCentury() {
    assertThat(bars("2025-11-30", "2026-03-02"))
        .hasSize(5)
        .last()
        .isEqualTo(new Timeline.Bar("2026-03", "March 2026", 1));
    assertThat(bars("2001-11-30", "2026-03-02"))
        .hasSize(26)
        .first()
        .isEqualTo(new Timeline.Bar("2001", "2001", 1));
    assertThat(bars("1850-01-01", "2026-03-02"))
        .hasSize(18)
        .last()
        .isEqualTo(new Timeline.Bar("202", "2020s", 1));
    assertThat(bars("0001-01-01", "9999-12-31")).hasSize(100);
  }

  @Test
  void theFirstBarMayBeginBeforeTheFirstArticle() {
    assertThat(bars("2026-01-31", "2026-04-01", "2026-05-01")).hasSize(5);
  }

  @Test
  void aDateOutOfRangeIsIgnored() {
    assertThat(Timeline.date(Instant.MAX)).isEmpty();
    assertThat(Timeline.date(Instant.MIN)).isEmpty();
    assertThat(Timeline.date(Instant.parse("2026-03-02T23:59:59Z")))
        .contains(LocalDate.parse("2026-03-02"));
  }

  @Test
  void manyDaysAreKeptAsMonths() {
    Timeline timeline = new Timeline();
    LocalDate day = LocalDate.parse("1900-01-01");
    for (int i = 0; i < 45_000; i++) {
      timeline.add(day.plusDays(i));
    }
    assertThat(timeline.bars()).hasSize(13);
    assertThat(timeline.bars().stream().mapToInt(Timeline.Bar::count).sum()).isEqualTo(45_000);
  }

  @Test
  void aFullTableKeepsFrequentTags() {
    FrequentItems tally = new FrequentItems(100);
    for (int i = 0; i < 10_000; i++) {
      tally.add("rare" + i, "rare");
      if (i % 4 == 0) {
        tally.add("often", "Often");
      }
    }
    assertThat(tally.top(1).get(0).key()).isEqualTo("often");
    assertThat(tally.top(1).get(0).count()).isBetween(2_500 - 125, 2_500);
    assertThat(tally.top(1_000)).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void tagsOfOneCountAreInTheOrderOfTheirLabels() {
    FrequentItems tally = new FrequentItems(100);
    tally.add("person:b", "b");
    tally.add("person:a", "a");
    tally.add("place:c", "c");
    tally.add("place:c", "c");
    assertThat(tally.top(2))
        .containsExactly(
            new FrequentItems.Count("place:c", "c", 2),
            new FrequentItems.Count("person:a", "a", 1));
  }
}
