// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.Topic;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.train.LabelledArticle;

/** Measures a classifier of IPTC Media Topics on {@code topics/dev.jsonl}. */
public final class TopicEvaluation {

  private static final String TASK = "topics";
  private static final String SET = "dev";

  private final TopicClassifier classifier;
  private final TextEncoder encoder;

  /** Creates an evaluation of {@code classifier} over vectors of {@code encoder}. */
  public TopicEvaluation(TopicClassifier classifier, TextEncoder encoder) {
    this.classifier = classifier;
    this.encoder = encoder;
  }

  /**
   * Returns the figures.
   *
   * @param data folder of the labelled data
   * @throws IOException if the labelled articles cannot be read
   */
  public List<Figure> run(Path data) throws IOException {
    List<LabelledArticle> articles =
        LabelledArticle.read(data.resolve("topics").resolve("dev.jsonl"));
    List<List<Topic>> given = new ArrayList<>();
    for (LabelledArticle article : articles) {
      String text = article.joined();
      SemanticVector vector = encoder.encode(text);
      given.add(
          classifier.classify(new AnalyzedText(text, Layout.bodyOnly(text), List.of()), vector));
    }
    return figures(articles, given);
  }

  private List<Figure> figures(List<LabelledArticle> articles, List<List<Topic>> given) {
    Overlap top = new Overlap();
    Overlap second = new Overlap();
    int primaries = 0;
    int among = 0;
    for (int i = 0; i < articles.size(); i++) {
      LabelledArticle article = articles.get(i);
      List<Topic> topics = given.get(i);
      if (!topics.isEmpty()) {
        String first = topics.get(0).mediaTopic().id();
        primaries += first.equals(article.primary()) ? 1 : 0;
        among += article.topics().contains(first) ? 1 : 0;
      }
      top.add(Set.copyOf(article.topics()), ids(topics, 1));
      second.add(Set.copyOf(article.subtopics()), ids(topics, 2));
    }
    int n = articles.size();
    return List.of(
        figure("accuracy of the primary topic", primaries / (double) n, n),
        figure("macro-F1 of the primary topic", macroF1(articles, given), n),
        figure("primary is one of the topics", among / (double) n, n),
        figure("micro-F1, top level", top.f1(), n),
        figure("micro-F1, second level", second.f1(), n));
  }

  private Figure figure(String measure, double value, int support) {
    return new Figure(TASK, SET, classifier.model().id(), measure, value, support);
  }

  private static Set<String> ids(List<Topic> topics, int level) {
    return topics.stream()
        .map(Topic::mediaTopic)
        .filter(topic -> topic.level() == level)
        .map(MediaTopic::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double macroF1(List<LabelledArticle> articles, List<List<Topic>> given) {
    double sum = 0;
    List<MediaTopic> labels = MediaTopics.iptc().topTopics();
    for (MediaTopic label : labels) {
      Overlap overlap = new Overlap();
      for (int i = 0; i < articles.size(); i++) {
        boolean right = articles.get(i).primary().equals(label.id());
        List<Topic> topics = given.get(i);
        boolean said = !topics.isEmpty() && topics.get(0).mediaTopic().id().equals(label.id());
        overlap.add(right ? Set.of("x") : Set.of(), said ? Set.of("x") : Set.of());
      }
      sum += overlap.f1();
    }
    return sum / labels.size();
  }

  /** Counts of what is right among what was given and what should be. */
  private static final class Overlap {

    private int both;
    private int expected;
    private int given;

    void add(Set<String> expectedTopics, Set<String> givenTopics) {
      expected += expectedTopics.size();
      given += givenTopics.size();
      both += (int) givenTopics.stream().filter(expectedTopics::contains).count();
    }

    double f1() {
      return expected + given == 0 ? 0 : 2.0 * both / (expected + given);
    }
  }
}
