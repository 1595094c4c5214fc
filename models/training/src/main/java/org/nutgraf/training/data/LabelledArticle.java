// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;

/**
 * An article with the topics that a human indexer assigned to it.
 *
 * @param id identifier of the article
 * @param title headline
 * @param text body or its beginning
 * @param primary the single topic that a section editor would choose
 * @param topics every top topic, the primary one first
 * @param subtopics all topics below the top level
 */
public record LabelledArticle(
    String id,
    String title,
    String text,
    String primary,
    List<String> topics,
    List<String> subtopics) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the primary topic is not among the topics
   */
  public LabelledArticle {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(text, "text must not be null");
    topics = List.copyOf(topics);
    subtopics = List.copyOf(subtopics);
    if (!topics.contains(primary)) {
      throw new IllegalArgumentException(
          "primary topic must be among the topics, was " + primary + " for " + id);
    }
  }

  /** Returns title and text joined by a blank line, as an article's text is joined. */
  public String joined() {
    return title.isBlank() ? text : text.isBlank() ? title : title + "\n\n" + text;
  }

  /**
   * Reads JSON lines with the fields {@code id}, {@code title}, {@code text} (or {@code body}),
   * {@code topics}, and optionally {@code primary}, one of the topics, by default the first, and
   * {@code level2}.
   *
   * @throws IOException if a line is not such an object; the message states its number
   */
  public static List<LabelledArticle> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<LabelledArticle> articles = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          articles.add(of(mapper.readTree(line), number));
        } catch (JsonProcessingException e) {
          throw new IOException(
              file + ", line " + number + " must be a labelled article: " + e.getOriginalMessage(),
              e);
        } catch (IllegalArgumentException e) {
          throw new IOException(
              file + ", line " + number + " must be a labelled article: " + e.getMessage(), e);
        }
      }
    }
    return articles;
  }

  /**
   * Returns the article with its topics split into top topics and those below, adding the ancestors
   * of every topic.
   *
   * @throws IllegalArgumentException if the vocabulary lacks one of the topics
   */
  public LabelledArticle in(MediaTopics vocabulary) {
    Set<String> all = new LinkedHashSet<>(topics);
    all.addAll(subtopics);
    Set<String> top = new LinkedHashSet<>();
    Set<String> lower = new LinkedHashSet<>();
    String first = vocabulary.ancestor(primary, 1).id();
    top.add(first);
    for (String topic : all) {
      for (MediaTopic step : vocabulary.path(topic)) {
        (step.level() == 1 ? top : lower).add(step.id());
      }
    }
    return new LabelledArticle(id, title, text, first, List.copyOf(top), List.copyOf(lower));
  }

  private static LabelledArticle of(JsonNode line, int number) {
    Set<String> listed = new LinkedHashSet<>();
    line.path("topics").forEach(topic -> listed.add(topic.asText("").strip()));
    String primary =
        line.path("primary").asText(listed.isEmpty() ? "" : listed.iterator().next()).strip();
    if (primary.isEmpty()) {
      throw new IllegalArgumentException("field topics must contain a topic");
    }
    if (listed.contains("")) {
      throw new IllegalArgumentException("a topic must not be empty");
    }
    if (!listed.isEmpty() && !listed.contains(primary)) {
      throw new IllegalArgumentException("primary must be one of the topics, was " + primary);
    }
    Set<String> topics = new LinkedHashSet<>();
    topics.add(primary);
    topics.addAll(listed);
    String title = line.path("title").asText("");
    String text = line.path("text").asText(line.path("body").asText(""));
    if (title.isBlank() && text.isBlank()) {
      throw new IllegalArgumentException("title and text must not both be empty");
    }
    Set<String> subtopics = new LinkedHashSet<>();
    line.path("level2").forEach(topic -> subtopics.add(topic.asText()));
    return new LabelledArticle(
        line.path("id").asText("on line " + number),
        title,
        text,
        primary,
        List.copyOf(topics),
        List.copyOf(subtopics));
  }
}
