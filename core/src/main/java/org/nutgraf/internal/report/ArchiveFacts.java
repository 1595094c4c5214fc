// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.topic.Topic;

/**
 * The data of an archive's index page: counts over all articles, in bounded memory. Not
 * thread-safe.
 */
public final class ArchiveFacts {

  private static final int CAPACITY = 50_000;
  private static final int MAX_NAME = 80;
  private static final int MAX_TAGS = 8;
  private static final int MAX_KEYS = 40;
  private static final int FIRST = 8;
  private static final int MAX_CHOICES = 48;
  private static final String DIVIDER = "|";

  /** The kinds of tags, in page order. */
  private enum Kind {
    TOPIC("Topics"),
    COUNTRY("Countries"),
    PERSON("People"),
    ORGANIZATION("Organizations"),
    PLACE("Places");

    private final String title;
    private final String key = name().toLowerCase(Locale.ROOT);

    Kind(String title) {
      this.title = title;
    }
  }

  private final Map<Kind, FrequentItems> tallies = new LinkedHashMap<>();
  private final Timeline timeline = new Timeline();
  private long articles;
  private long failed;
  private long undated;

  public ArchiveFacts() {
    for (Kind kind : Kind.values()) {
      tallies.put(kind, new FrequentItems(CAPACITY));
    }
  }

  public long articles() {
    return articles;
  }

  /** Counts an article that failed. */
  public void addFailure() {
    articles++;
    failed++;
  }

  /** Counts an article and returns what its row in the list shows. */
  public Map<String, Object> add(EnrichedArticle enriched) {
    articles++;
    Map<String, Object> row = new HashMap<>();
    Optional<LocalDate> date = enriched.article().published().flatMap(Timeline::date);
    date.ifPresentOrElse(timeline::add, () -> undated++);
    row.put(
        "date",
        date.map(d -> List.of(Map.of("machine", d, "shown", DateLabels.day(d)))).orElse(List.of()));
    Map<String, String> keys = new LinkedHashMap<>();
    for (Topic topic : enriched.topics()) {
      put(keys, Kind.TOPIC, topic.mediaTopic().name(), topic.mediaTopic().name());
    }
    row.put("topic", enriched.topics().stream().limit(1).map(t -> t.mediaTopic().name()).toList());
    row.put("countries", countries(enriched, keys));
    row.put("tags", tags(enriched, keys));
    row.put("keys", String.join(DIVIDER, keys.keySet()));
    return row;
  }

  /** Adds a tag to an article's tags and to the counts, unless the article has it already. */
  private boolean put(Map<String, String> keys, Kind kind, String id, String label) {
    String name = OneLine.cut(id, MAX_NAME).replace(DIVIDER, "/");
    String key = kind.key + ":" + name;
    if (keys.size() >= MAX_KEYS || name.isEmpty() || keys.putIfAbsent(key, label) != null) {
      return false;
    }
    tallies.get(kind).add(key, OneLine.cut(label, MAX_NAME));
    return true;
  }

  /** Returns where the story is set or was filed from, and the countries that it is about. */
  private List<Map<String, String>> countries(EnrichedArticle enriched, Map<String, String> keys) {
    Map<String, String> names = new LinkedHashMap<>();
    for (StoryCountry country : enriched.countries()) {
      if (country.role() != CountryRole.MENTIONED) {
        names.putIfAbsent(country.isoCode(), country.name());
      }
    }
    for (Entity entity : enriched.entities()) {
      if (entity.about() && entity.isoCode().isPresent()) {
        names.putIfAbsent(entity.isoCode().get(), entity.name());
      }
    }
    List<Map<String, String>> shown = new ArrayList<>();
    names.forEach(
        (code, name) -> {
          if (put(keys, Kind.COUNTRY, code, name)) {
            ReportFacts.flag(Optional.of(code))
                .forEach(f -> shown.add(Map.of("iso", code, "flag", f.get("flag"), "name", name)));
          }
        });
    return shown;
  }

  private List<String> tags(EnrichedArticle enriched, Map<String, String> keys) {
    List<String> shown = new ArrayList<>();
    for (Entity entity : enriched.entities()) {
      if (entity.about() && entity.type() != EntityType.COUNTRY && shown.size() < MAX_TAGS) {
        Kind kind = Kind.valueOf(entity.type().name());
        if (put(keys, kind, entity.name(), entity.name())) {
          shown.add(OneLine.cut(entity.name(), MAX_NAME));
        }
      }
    }
    return shown;
  }

  /** Returns the counts over the archive for its index page. */
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("articleCount", ReportFacts.count(articles, "article"));
    values.put("failedCount", failed == 0 ? List.of() : List.of(failed));
    values.put("undatedCount", undated == 0 ? List.of() : List.of(undated));
    List<Timeline.Bar> bars = timeline.bars();
    values.put("hasTimeline", bars.size() > 1);
    values.put("bars", bars(bars));
    values.put("range", range(bars));
    List<Map<String, Object>> facets = new ArrayList<>();
    tallies.forEach((kind, tally) -> facet(kind, tally).ifPresent(facets::add));
    values.put("facets", facets);
    return values;
  }

  private static List<Map<String, Object>> range(List<Timeline.Bar> bars) {
    return bars.isEmpty()
        ? List.of()
        : List.of(
            Map.of(
                "first", bars.get(0).label(),
                "last", bars.get(bars.size() - 1).label(),
                "several", bars.size() > 1));
  }

  private static List<Map<String, Object>> bars(List<Timeline.Bar> bars) {
    int highest = bars.stream().mapToInt(Timeline.Bar::count).max().orElse(1);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Timeline.Bar bar : bars) {
      long percent = percent(bar.count(), highest);
      rows.add(
          Map.of(
              "key",
              "date:" + bar.prefix(),
              "label",
              bar.label(),
              "count",
              ReportFacts.count(bar.count(), "article"),
              "some",
              bar.count() > 0,
              "y",
              (100 - percent) + "%",
              "height",
              percent + "%"));
    }
    return rows;
  }

  private static Optional<Map<String, Object>> facet(Kind kind, FrequentItems tally) {
    List<FrequentItems.Count> counts = tally.top(kind == Kind.COUNTRY ? 300 : MAX_CHOICES);
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FrequentItems.Count count : counts) {
      Optional<String> code =
          Optional.of(count.key().substring(kind.key.length() + 1))
              .filter(c -> kind == Kind.COUNTRY);
      rows.add(
          Map.of(
              "key", count.key(),
              "label",
                  code.flatMap(Countries.standard()::byIso)
                      .map(Country::name)
                      .orElse(count.label()),
              "code", ReportFacts.flag(code),
              "count", String.format(Locale.ROOT, "%,d", count.count()),
              "width", percent(count.count(), counts.get(0).count()) + "%"));
    }
    int first = Math.min(FIRST, rows.size());
    List<Map<String, Object>> rest = rows.subList(first, rows.size());
    return Optional.of(
        Map.of(
            "id",
            kind.key,
            "title",
            kind.title,
            "rows",
            rows.subList(0, first),
            "hasMore",
            !rest.isEmpty(),
            "moreCount",
            rest.size(),
            "more",
            rest));
  }

  /** Returns a percentage, at least 1 if the count is not 0, so that the bar is visible. */
  private static long percent(int count, int highest) {
    return count == 0 ? 0 : Math.max(1, Math.round(100.0 * count / highest));
  }
}
