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
 * A vocabulary of subjects in a hierarchy: the IPTC Media Topics, or a site's own. Immutable.
 *
 * <p>On disk it is UTF-8 text: the line {@code nutgraf-topics 1}, then a line for each topic, a
 * parent before its children, with the tab-separated fields id, parent's id, Wikidata id, name and
 * definition, of which the second, third and last may be empty.
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
        throw new IllegalArgumentException("topic must be given once, was twice: " + topic.id());
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

  /** Returns the IPTC Media Topics, as released on 9 October 2025. */
  public static MediaTopics iptc() {
    return Holder.IPTC;
  }

  /**
   * Returns a vocabulary of {@code topics}.
   *
   * @param topics every parent before its children
   * @param model name, version and terms of the vocabulary
   * @throws IllegalArgumentException if an id is there twice or a parent is missing
   */
  public static MediaTopics of(List<MediaTopic> topics, ModelInfo model) {
    return new MediaTopics(topics, model);
  }

  /** Returns the topic with this id, for example {@code medtop:11000000}. */
  public Optional<MediaTopic> topic(String id) {
    return Optional.ofNullable(topics.get(Objects.requireNonNull(id, "id must not be null")));
  }

  /** Returns the topics without a parent, in the order of the vocabulary. */
  public List<MediaTopic> topTopics() {
    return top;
  }

  /** Returns the topics right below the one with this id, in the order of the vocabulary. */
  public List<MediaTopic> children(String id) {
    return children.getOrDefault(Objects.requireNonNull(id, "id must not be null"), List.of());
  }

  /**
   * Returns the way from the top topic down to the one with this id, both included.
   *
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
   * Returns the topic above the one with this id at {@code level}, or the topic itself.
   *
   * @param level 1 for the top topic
   * @throws IllegalArgumentException if there is no such topic or it stands above that level
   */
  public MediaTopic ancestor(String id, int level) {
    List<MediaTopic> path = path(id);
    if (level < 1 || level > path.size()) {
      throw new IllegalArgumentException(
          "level must be in [1, " + path.size() + "] for " + id + ", was " + level);
    }
    return path.get(level - 1);
  }

  /** Returns every topic, parents before their children, in the order of the vocabulary. */
  public List<MediaTopic> all() {
    return List.copyOf(topics.values());
  }

  /** Returns the number of topics there are. */
  public int size() {
    return topics.size();
  }

  /** Returns the vocabulary's name, version, terms and source. */
  public ModelInfo model() {
    return model;
  }

  /**
   * Reads a vocabulary from its text format.
   *
   * @param in not closed
   * @param model its card
   * @throws IOException if the text is not such a vocabulary, with the number of the line
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
   * @param out not closed
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
