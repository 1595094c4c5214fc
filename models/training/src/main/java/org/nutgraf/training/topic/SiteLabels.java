// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.training.data.LabelledArticle;

/**
 * A site's own topics with labelled articles.
 *
 * @param vocabulary the topics
 * @param articles labelled articles, whose topics include all ancestors
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
   * Reads labelled articles whose topics are names; every name is a top topic.
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
   * Reads labelled articles whose topics are ids or names of {@code vocabulary}.
   *
   * @throws IOException if a line is not a labelled article or has an unknown topic
   */
  public static SiteLabels read(Path labels, MediaTopics vocabulary) throws IOException {
    Map<String, String> byName = byName(vocabulary);
    List<LabelledArticle> articles = new ArrayList<>();
    for (LabelledArticle article : LabelledArticle.read(labels)) {
      try {
        articles.add(withIds(article, vocabulary, byName).in(vocabulary));
      } catch (IllegalArgumentException e) {
        throw new IOException(labels + ", article " + article.id() + ": " + e.getMessage(), e);
      }
    }
    return new SiteLabels(vocabulary, articles);
  }

  /**
   * Reads a vocabulary as JSON lines with the field {@code name} and optionally {@code id}, {@code
   * definition} and {@code parent}, the id of another line.
   *
   * @throws IOException if a line is not such a topic, has an unknown parent or is its own
   *     ancestor; the message states its number
   */
  public static MediaTopics vocabulary(Path file) throws IOException {
    return MediaTopics.of(SiteVocabulary.read(file), CARD);
  }

  /** Returns the topics that no article has, which cannot be learnt. */
  public List<MediaTopic> unlabelled() {
    Map<String, Integer> counts = counts();
    return vocabulary.all().stream().filter(topic -> !counts.containsKey(topic.id())).toList();
  }

  /** Returns the number of articles of each topic that has any, in order of id. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (LabelledArticle article : articles) {
      Set<String> all = new TreeSet<>(article.topics());
      all.addAll(article.subtopics());
      all.forEach(topic -> counts.merge(topic, 1, Integer::sum));
    }
    return counts;
  }

  /** Returns ids by name in lower case, omitting names that two topics share. */
  private static Map<String, String> byName(MediaTopics vocabulary) {
    Map<String, String> ids = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (MediaTopic topic : vocabulary.all()) {
      String name = topic.name().toLowerCase(Locale.ROOT);
      if (ids.putIfAbsent(name, topic.id()) != null) {
        shared.add(name);
      }
    }
    ids.keySet().removeAll(shared);
    return ids;
  }

  private static LabelledArticle withIds(
      LabelledArticle article, MediaTopics vocabulary, Map<String, String> byName) {
    UnaryOperator<String> id =
        label -> {
          String found =
              vocabulary.topic(label).isPresent()
                  ? label
                  : byName.get(label.toLowerCase(Locale.ROOT));
          if (found == null) {
            throw new IllegalArgumentException(
                "topic must be an id or a name of the vocabulary, was \"" + label + "\"");
          }
          return found;
        };
    return new LabelledArticle(
        article.id(),
        article.title(),
        article.text(),
        id.apply(article.primary()),
        article.topics().stream().map(id).distinct().toList(),
        article.subtopics().stream().map(id).distinct().toList());
  }
}
