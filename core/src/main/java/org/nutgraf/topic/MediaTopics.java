// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.model.ModelInfo;

/**
 * A hierarchical vocabulary of topics: the IPTC Media Topics, or a site's own. Immutable.
 *
 * <p>The file format is UTF-8 text: a header line {@code nutgraf-topics 1}, followed by one line
 * per topic, parents before their children. The tab-separated fields are id, parent id, Wikidata
 * id, name and definition; parent id, Wikidata id and definition may be empty.
 */
public final class MediaTopics {

  private static final String RESOURCE = "media-topics.tsv";
  private static final String CARD = "media-topics.properties";
  private static final String HEADER = "nutgraf-topics 1";
  private static final int FIELDS = 5;
  private static final int MAX_TOPICS = 100_000;

  private static final class Holder {
    static final MediaTopics IPTC = load();
  }

  private final Map<String, MediaTopic> topics;
  private final Map<String, List<MediaTopic>> children;
  private final List<MediaTopic> top;
  private final ModelInfo model;

  private MediaTopics(Collection<MediaTopic> given, ModelInfo model) {
    this.model = Objects.requireNonNull(model, "model must not be null");
    topics = new LinkedHashMap<>();
    children = new LinkedHashMap<>();
    List<MediaTopic> roots = new ArrayList<>();
    for (MediaTopic topic : given) {
      if (topics.putIfAbsent(topic.id(), topic) != null) {
        throw new IllegalArgumentException("topic ids must be unique, duplicate: " + topic.id());
      }
      if (topic.parentId().isEmpty()) {
        roots.add(topic);
      } else {
        MediaTopic parent = topics.get(topic.parentId().orElseThrow());
        if (parent == null || parent.level() != topic.level() - 1) {
          throw new IllegalArgumentException(
              "topic must follow a parent one level above, was " + topic.id());
        }
        children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(topic);
      }
    }
    children.replaceAll((id, list) -> List.copyOf(list));
    top = List.copyOf(roots);
  }

  /** Returns the IPTC Media Topics in the release of 9 October 2025. */
  public static MediaTopics iptc() {
    return Holder.IPTC;
  }

  /**
   * Returns a vocabulary with the given topics.
   *
   * @param topics the topics, parents before their children
   * @param model name, version, licence and source of the vocabulary
   * @throws IllegalArgumentException if an id occurs twice, or a topic does not follow its parent
   */
  public static MediaTopics of(List<MediaTopic> topics, ModelInfo model) {
    return new MediaTopics(topics, model);
  }

  /**
   * Returns the topic with the given id.
   *
   * @param id id of a topic, for example {@code medtop:11000000}
   * @return the topic, or empty if the vocabulary has no such topic
   */
  public Optional<MediaTopic> topic(String id) {
    return Optional.ofNullable(topics.get(Objects.requireNonNull(id, "id must not be null")));
  }

  /** Returns the top topics, in the order of the vocabulary. */
  public List<MediaTopic> topTopics() {
    return top;
  }

  /**
   * Returns the direct children of the topic with the given id, in the order of the vocabulary;
   * empty if it has none or is unknown.
   */
  public List<MediaTopic> children(String id) {
    return children.getOrDefault(Objects.requireNonNull(id, "id must not be null"), List.of());
  }

  /**
   * Returns the path from the top topic to the topic with the given id, both inclusive.
   *
   * @param id id of a topic
   * @return the topics from level 1 downwards
   * @throws IllegalArgumentException if the vocabulary has no such topic
   */
  public List<MediaTopic> path(String id) {
    MediaTopic topic =
        topic(id).orElseThrow(() -> new IllegalArgumentException("no such topic: " + id));
    List<MediaTopic> path = new ArrayList<>(topic.level());
    path.add(topic);
    while (topic.parentId().isPresent()) {
      topic = topics.get(topic.parentId().orElseThrow());
      path.add(topic);
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  /**
   * Returns the ancestor of a topic at the given level, or the topic itself if it is at that level.
   *
   * @param id id of the topic
   * @param level level of the ancestor, from 1 (the top topic) to the level of the topic
   * @throws IllegalArgumentException if there is no such topic, or the level is out of range
   */
  public MediaTopic ancestor(String id, int level) {
    List<MediaTopic> path = path(id);
    if (level < 1 || level > path.size()) {
      throw new IllegalArgumentException(
          "level must be in [1, " + path.size() + "] for " + id + ", was " + level);
    }
    return path.get(level - 1);
  }

  /** Returns all topics in the order of the vocabulary, parents before their children. */
  public List<MediaTopic> all() {
    return List.copyOf(topics.values());
  }

  /** Returns the number of topics. */
  public int size() {
    return topics.size();
  }

  /** Returns the name, version, licence and source of the vocabulary. */
  public ModelInfo model() {
    return model;
  }

  /**
   * Reads a vocabulary from its text format.
   *
   * @param in the UTF-8 text; not closed
   * @param model name, version, licence and source of the vocabulary
   * @throws IOException if the text cannot be read or is malformed; the message contains the line
   *     number
   */
  public static MediaTopics read(InputStream in, ModelInfo model) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String header = lines.readLine();
    if (!HEADER.equals(header)) {
      throw new IOException("first line must be \"" + HEADER + "\", was \"" + header + "\"");
    }
    Map<String, MediaTopic> topics = new LinkedHashMap<>();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (topics.size() == MAX_TOPICS) {
        throw new IOException("vocabulary must have at most " + MAX_TOPICS + " topics");
      }
      try {
        MediaTopic topic = parse(line, topics);
        topics.put(topic.id(), topic);
      } catch (IllegalArgumentException e) {
        throw new IOException("line " + number + ": " + e.getMessage(), e);
      }
    }
    return new MediaTopics(topics.values(), model);
  }

  private static MediaTopic parse(String line, Map<String, MediaTopic> above) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS || fields[0].isBlank() || above.containsKey(fields[0])) {
      throw new IllegalArgumentException("line must be a new topic in 5 fields, was " + line);
    }
    int level = 1;
    if (!fields[1].isEmpty()) {
      MediaTopic parent = above.get(fields[1]);
      if (parent == null) {
        throw new IllegalArgumentException("parent must stand above, was " + fields[1]);
      }
      level = parent.level() + 1;
    }
    return new MediaTopic(
        fields[0], fields[3], fields[4], level, optional(fields[1]), optional(fields[2]));
  }

  private static Optional<String> optional(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  /**
   * Writes the vocabulary in its text format.
   *
   * @param out the output; not closed
   */
  public void write(OutputStream out) throws IOException {
    UnaryOperator<String> field = s -> s.replaceAll("\\s+", " ").strip();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(HEADER + "\n");
    for (MediaTopic topic : topics.values()) {
      writer.write(
          String.join(
                  "\t",
                  topic.id(),
                  topic.parentId().orElse(""),
                  topic.wikidataId().orElse(""),
                  field.apply(topic.name()),
                  field.apply(topic.definition()))
              + "\n");
    }
    writer.flush();
  }

  private static MediaTopics load() {
    return BundledResource.read(RESOURCE, in -> read(in, BundledResource.card(CARD)));
  }
}
