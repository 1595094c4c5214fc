// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.topic.MediaTopic;

/** Reads a site's own topics: one JSON object per line, in any order. */
final class SiteVocabulary {

  private record Line(int number, String id, String name, String definition, String parent) {}

  private final Path file;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private SiteVocabulary(Path file) {
    this.file = file;
  }

  /** Reads {@code file} and returns the topics, with every parent before its children. */
  static List<MediaTopic> read(Path file) throws IOException {
    SiteVocabulary vocabulary = new SiteVocabulary(file);
    vocabulary.readLines();
    Map<String, MediaTopic> topics = new LinkedHashMap<>();
    for (Line line : vocabulary.lines.values()) {
      for (Line step : vocabulary.path(line)) {
        topics.computeIfAbsent(step.id(), id -> topic(step, topics));
      }
    }
    return List.copyOf(topics.values());
  }

  private void readLines() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        if (text.isBlank()) {
          continue;
        }
        try {
          add(number, mapper.readTree(text));
        } catch (JsonProcessingException e) {
          throw wrong(number, "must be a topic: " + e.getOriginalMessage(), e);
        }
      }
    }
  }

  private void add(int number, JsonNode json) throws IOException {
    String name = json.path("name").asText("").strip();
    String id = json.path("id").asText(name).strip();
    if (id.isEmpty()) {
      throw wrong(number, "must have a name or an id", null);
    }
    Line line =
        new Line(
            number,
            id,
            name.isEmpty() ? id : name,
            json.path("definition").asText("").strip(),
            json.path("parent").asText("").strip());
    Line before = lines.putIfAbsent(id, line);
    if (before != null) {
      throw wrong(
          number, "must have an id of its own, \"" + id + "\" is on line " + before.number(), null);
    }
  }

  /** Returns the line with its ancestors, from the top. */
  private List<Line> path(Line line) throws IOException {
    List<Line> path = new ArrayList<>(List.of(line));
    Set<String> seen = new LinkedHashSet<>(List.of(line.id()));
    for (Line below = line; !below.parent().isEmpty(); below = path.get(0)) {
      Line parent = lines.get(below.parent());
      if (parent == null) {
        throw wrong(
            below.number(),
            "names a parent that no line has as its id: \"" + below.parent() + "\"",
            null);
      }
      if (!seen.add(parent.id())) {
        throw wrong(below.number(), "must not be above its own parent, was in " + seen, null);
      }
      path.add(0, parent);
    }
    return path;
  }

  private IOException wrong(int number, String rule, Exception cause) {
    return new IOException(file + ", line " + number + " " + rule, cause);
  }

  private static MediaTopic topic(Line line, Map<String, MediaTopic> above) {
    boolean isTop = line.parent().isEmpty();
    return new MediaTopic(
        line.id(),
        line.name(),
        line.definition(),
        isTop ? 1 : above.get(line.parent()).level() + 1,
        isTop ? Optional.empty() : Optional.of(line.parent()),
        Optional.empty());
  }
}
