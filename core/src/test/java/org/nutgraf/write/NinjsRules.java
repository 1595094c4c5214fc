// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Validates a news object against the specification of IPTC ninjs 3.2: permitted properties, their
 * types, required properties, and enumerated values. Properties for pictures, events and rights are
 * not covered and are reported as unknown.
 */
final class NinjsRules {

  private enum Kind {
    TEXT,
    URI,
    TIME,
    COUNT,
    PERCENT,
    GEO_JSON
  }

  private static final Map<String, Kind> CONCEPT =
      Map.of("name", Kind.TEXT, "rel", Kind.TEXT, "uri", Kind.URI, "literal", Kind.TEXT);
  private static final Map<String, Kind> PLACE =
      Map.of(
          "name", Kind.TEXT,
          "rel", Kind.TEXT,
          "uri", Kind.URI,
          "literal", Kind.TEXT,
          "geoJSON", Kind.GEO_JSON);
  private static final Map<String, Kind> SUBJECT =
      Map.of(
          "name", Kind.TEXT,
          "rel", Kind.TEXT,
          "uri", Kind.URI,
          "literal", Kind.TEXT,
          "creator", Kind.TEXT,
          "relevance", Kind.PERCENT,
          "confidence", Kind.PERCENT);
  private static final Map<String, Kind> WORDING =
      Map.of("role", Kind.TEXT, "contentType", Kind.TEXT, "value", Kind.TEXT);
  private static final Map<String, Kind> BODY =
      Map.of(
          "role", Kind.TEXT,
          "contentType", Kind.TEXT,
          "value", Kind.TEXT,
          "charCount", Kind.COUNT,
          "wordCount", Kind.COUNT);
  private static final Map<String, Kind> STANDARD =
      Map.of("name", Kind.TEXT, "version", Kind.TEXT, "schema", Kind.URI);
  private static final Map<String, Map<String, Kind>> LISTS =
      Map.of(
          "people", CONCEPT,
          "organisations", CONCEPT,
          "places", PLACE,
          "subjects", SUBJECT,
          "headlines", WORDING,
          "descriptions", WORDING,
          "bodies", BODY,
          "altIds", Map.of("role", Kind.TEXT, "value", Kind.TEXT));
  private static final Set<String> VALUE_REQUIRED = Set.of("headlines", "descriptions", "bodies");
  private static final Map<String, Kind> PLAIN =
      Map.ofEntries(
          Map.entry("uri", Kind.URI),
          Map.entry("type", Kind.TEXT),
          Map.entry("representationType", Kind.TEXT),
          Map.entry("profile", Kind.TEXT),
          Map.entry("version", Kind.TEXT),
          Map.entry("firstCreated", Kind.TIME),
          Map.entry("versionCreated", Kind.TIME),
          Map.entry("contentCreated", Kind.TIME),
          Map.entry("language", Kind.TEXT),
          Map.entry("title", Kind.TEXT),
          Map.entry("by", Kind.TEXT),
          Map.entry("slugline", Kind.TEXT),
          Map.entry("located", Kind.TEXT));
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "type",
          Set.of(
              "text",
              "audio",
              "video",
              "picture",
              "graphic",
              "composite",
              "component",
              "event",
              "planning"),
          "representationType",
          Set.of("full", "partial"));

  private final List<String> faults = new ArrayList<>();

  private NinjsRules() {}

  /** Returns the violations of a news object, empty if there are none. */
  static List<String> faults(JsonNode item) {
    NinjsRules rules = new NinjsRules();
    rules.checkItem("", item, Set.of());
    return rules.faults;
  }

  private void checkItem(String at, JsonNode item, Set<String> more) {
    require(at, item, "uri");
    item.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              String path = at + "/" + name;
              JsonNode value = field.getValue();
              if (PLAIN.containsKey(name)) {
                checkValue(path, PLAIN.get(name), value);
                check(
                    VALUES.getOrDefault(name, Set.of(value.asText())).contains(value.asText()),
                    path + " has no such value: " + value);
              } else if (name.equals("standard")) {
                checkObject(path, STANDARD, value);
              } else if (LISTS.containsKey(name)) {
                checkList(path, name, value);
              } else if (name.equals("associations")) {
                checkAssociations(path, value);
              } else {
                check(more.contains(name), path + " is no property");
              }
            });
  }

  private void checkList(String path, String name, JsonNode list) {
    check(list.isArray(), path + " must be an array");
    for (JsonNode element : list) {
      checkObject(path, LISTS.get(name), element);
      if (VALUE_REQUIRED.contains(name)) {
        require(path, element, "value");
      }
    }
  }

  private void checkAssociations(String path, JsonNode list) {
    check(list.isArray(), path + " must be an array");
    for (JsonNode element : list) {
      require(path, element, "name");
      checkItem(path, element, Set.of("name", "rel"));
    }
  }

  private void checkObject(String path, Map<String, Kind> allowed, JsonNode object) {
    check(object.isObject(), path + " must be an object");
    object
        .properties()
        .forEach(
            field -> {
              Kind kind = allowed.get(field.getKey());
              check(kind != null, path + "/" + field.getKey() + " is no property");
              if (kind != null) {
                checkValue(path + "/" + field.getKey(), kind, field.getValue());
              }
            });
  }

  private void checkValue(String path, Kind kind, JsonNode value) {
    boolean right =
        switch (kind) {
          case TEXT -> value.isTextual();
          case URI -> value.isTextual() && URI.create(value.asText()).isAbsolute();
          case TIME ->
              value.isTextual() && OffsetDateTime.parse(value.asText()).toInstant() != null;
          case COUNT -> value.isIntegralNumber() && value.asLong() >= 0;
          case PERCENT -> value.isIntegralNumber() && value.asLong() >= 0 && value.asLong() <= 100;
          case GEO_JSON ->
              value.path("type").asText().equals("Point")
                  && value.path("coordinates").size() == 2
                  && Math.abs(value.at("/coordinates/0").asDouble(999)) <= 180
                  && Math.abs(value.at("/coordinates/1").asDouble(999)) <= 90;
        };
    check(right, path + " must be " + kind + ", was " + value);
  }

  private void require(String path, JsonNode object, String name) {
    check(object.has(name), path + " must have " + name);
  }

  private void check(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }
}
