// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.train;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;

/**
 * A site's own topics with articles that have them.
 *
 * @param vocabulary the topics
 * @param articles labelled articles, every topic with those above it
 */
public record SiteLabels(MediaTopics vocabulary, List<LabelledArticle> articles) {

  private static final ModelInfo CARD =
      new ModelInfo("site-topics", "", "", "", "", "a site's own topics");

  /** Copies the articles. */
  public SiteLabels {
    Objects.requireNonNull(vocabulary, "vocabulary must not be null");
    articles = List.copyOf(articles);
  }

  /**
   * Reads labelled articles whose topics are plain names; every name is a top topic.
   *
   * @throws IOException if a line is not a labelled article
   */
  public static SiteLabels read(Path labels) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.read(labels);
    Set<String> names = new TreeSet<>();
    articles.forEach(article -> names.addAll(article.topics()));
    List<MediaTopic> topics = new ArrayList<>();
    for (String name : names) {
      topics.add(new MediaTopic(name, name, "", 1, Optional.empty(), Optional.empty()));
    }
    return new SiteLabels(MediaTopics.of(topics, CARD), articles);
  }

  /**
   * Reads labelled articles whose topics are ids of {@code vocabulary}.
   *
   * @throws IOException if a line is not a labelled article or has an unknown topic
   */
  public static SiteLabels read(Path labels, MediaTopics vocabulary) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    for (LabelledArticle article : LabelledArticle.read(labels)) {
      try {
        articles.add(article.in(vocabulary));
      } catch (IllegalArgumentException e) {
        throw new IOException(labels + ", article " + article.id() + ": " + e.getMessage(), e);
      }
    }
    return new SiteLabels(vocabulary, articles);
  }

  /**
   * Reads a vocabulary as JSON lines with the fields {@code id}, {@code name}, and perhaps {@code
   * definition} and {@code parent}, a parent before its children.
   *
   * @throws IOException if a line is not such a topic, with its number
   */
  public static MediaTopics vocabulary(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, MediaTopic> topics = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          MediaTopic topic = topic(mapper.readTree(line), topics);
          topics.put(topic.id(), topic);
        } catch (JsonProcessingException e) {
          throw new IOException(
              file + ", line " + number + " must be a topic: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
          throw new IOException(
              file + ", line " + number + " must be a topic: " + e.getMessage(), e);
        }
      }
    }
    return MediaTopics.of(List.copyOf(topics.values()), CARD);
  }

  private static MediaTopic topic(JsonNode line, Map<String, MediaTopic> above) {
    String id = line.path("id").asText(line.path("name").asText());
    String parent = line.path("parent").asText("");
    if (id.isBlank() || above.containsKey(id)) {
      throw new IllegalArgumentException("id must be new, was \"" + id + "\"");
    }
    if (!parent.isEmpty() && !above.containsKey(parent)) {
      throw new IllegalArgumentException("parent must stand above, was \"" + parent + "\"");
    }
    return new MediaTopic(
        id,
        line.path("name").asText(id),
        line.path("definition").asText(""),
        parent.isEmpty() ? 1 : above.get(parent).level() + 1,
        parent.isEmpty() ? Optional.empty() : Optional.of(parent),
        Optional.empty());
  }
}
