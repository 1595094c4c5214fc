// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.text.Span;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.Topic;

/** Formats results as a report shows them. */
public final class ReportFacts {

  private static final int MAX_EVIDENCE = 6;
  private static final int MAX_EVIDENCE_LENGTH = 60;
  private static final int REGIONAL_INDICATOR_A = 0x1F1E6;

  private ReportFacts() {}

  /** Adds a score in [0, 1] as a number ("0.83") and as the width of a bar ("83%"). */
  static void score(Map<String, Object> row, double score) {
    row.put("score", String.format(Locale.ROOT, "%.2f", score));
    row.put("width", Math.round(score * 100) + "%");
  }

  /** Returns a number with its noun in the right number: "1 word", "2,000 words". */
  public static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  static String name(EntityType type) {
    return switch (type) {
      case PERSON -> "Person";
      case ORGANIZATION -> "Organization";
      case COUNTRY -> "Country";
      case PLACE -> "Place";
    };
  }

  static String plural(EntityType type) {
    return switch (type) {
      case PERSON -> "People";
      case ORGANIZATION -> "Organizations";
      case COUNTRY -> "Countries";
      case PLACE -> "Places";
    };
  }

  /**
   * Returns a country's code and its flag, two regional indicators; empty if there is no country.
   */
  static List<Map<String, String>> flag(Optional<String> isoCode) {
    return isoCode
        .filter(code -> code.matches("[A-Z]{2}"))
        .map(code -> List.of(Map.of("iso", code, "flag", flag(code))))
        .orElse(List.of());
  }

  static String flag(String code) {
    return new StringBuilder(4)
        .appendCodePoint(REGIONAL_INDICATOR_A + code.charAt(0) - 'A')
        .appendCodePoint(REGIONAL_INDICATOR_A + code.charAt(1) - 'A')
        .toString();
  }

  /**
   * Returns the topics, each with its path from the top, which is visually hidden below the broader
   * topic itself.
   */
  static List<Map<String, Object>> topics(List<Topic> topics) {
    Map<String, String> names =
        topics.stream()
            .map(Topic::mediaTopic)
            .collect(Collectors.toMap(MediaTopic::id, MediaTopic::name, (a, b) -> a));
    Map<Integer, String> last = new HashMap<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Topic topic : topics) {
      Map<String, Object> row = new HashMap<>();
      row.put("name", topic.mediaTopic().name());
      row.put("code", topic.mediaTopic().id());
      row.put("level", Math.min(topic.mediaTopic().level(), 6));
      row.put("path", path(topic.mediaTopic(), names));
      Optional<String> above = Optional.ofNullable(last.get(topic.mediaTopic().level() - 1));
      boolean nested = above.isPresent() && above.equals(topic.mediaTopic().parentId());
      row.put("pathClass", nested ? "vh" : "path");
      last.put(topic.mediaTopic().level(), topic.mediaTopic().id());
      Optional<String> uri = Uris.mediaTopic(topic.mediaTopic().id());
      row.put("link", uri.map(u -> List.of(Map.of("href", u))).orElse(List.of()));
      score(row, topic.score());
      rows.add(row);
    }
    return rows;
  }

  /**
   * Returns the names of a topic's ancestors, from the top; for a site's own topic, its parent if
   * that was assigned.
   */
  private static List<String> path(MediaTopic topic, Map<String, String> names) {
    if (topic.parentId().isEmpty()) {
      return List.of();
    }
    if (MediaTopics.iptc().topic(topic.id()).isEmpty()) {
      return topic.parentId().map(names::get).map(List::of).orElse(List.of());
    }
    List<MediaTopic> path = MediaTopics.iptc().path(topic.id());
    return path.subList(0, path.size() - 1).stream().map(MediaTopic::name).toList();
  }

  /** Returns the countries where the story is set, with the evidence. */
  static List<Map<String, Object>> countries(EnrichedArticle enriched) {
    String text = enriched.article().text();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StoryCountry country : enriched.countries()) {
      Map<String, Object> row = new HashMap<>();
      row.put("code", flag(Optional.of(country.isoCode())));
      row.put("name", country.name());
      row.put("role", role(country.role()));
      row.put("evidence", evidence(country.evidence(), text));
      score(row, country.score());
      rows.add(row);
    }
    return rows;
  }

  private static String role(CountryRole role) {
    return switch (role) {
      case DATELINE -> "filed from here";
      case SUBJECT -> "the story plays here";
      case MENTIONED -> "mentioned";
    };
  }

  private static String evidence(List<Span> spans, String text) {
    Set<String> words = new LinkedHashSet<>();
    for (Span span : spans) {
      if (words.size() < MAX_EVIDENCE) {
        words.add(OneLine.cut(span.in(text), MAX_EVIDENCE_LENGTH));
      }
    }
    return String.join(", ", words);
  }
}
