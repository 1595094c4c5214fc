// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;

/** Combines two classifiers, such as those for the Media Topics and for a site's own topics. */
record TwoTopicClassifiers(TopicClassifier first, TopicClassifier second)
    implements TopicClassifier {

  TwoTopicClassifiers {
    Objects.requireNonNull(first, "first must not be null");
    Objects.requireNonNull(second, "second must not be null");
  }

  @Override
  public List<Topic> classify(AnalyzedText text, SemanticVector vector) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    Stream.of(first, second)
        .flatMap(classifier -> classifier.classify(text, vector).stream())
        .forEach(topic -> topics.merge(topic.mediaTopic().id(), topic, this::likelier));
    return List.copyOf(topics.values());
  }

  /**
   * Returns the topic with the higher score. As both classifiers assign the parents too, no topic
   * gets a higher score than its parent.
   */
  private Topic likelier(Topic a, Topic b) {
    return b.score() > a.score() ? new Topic(a.mediaTopic(), b.score()) : a;
  }

  @Override
  public List<TopicEvidence> evidence(
      AnalyzedText text, String topicId, TextEncoder encoder, int limit) {
    try {
      return first.evidence(text, topicId, encoder, limit);
    } catch (IllegalArgumentException e) {
      return second.evidence(text, topicId, encoder, limit);
    }
  }

  @Override
  public ModelInfo model() {
    ModelInfo a = first.model();
    ModelInfo b = second.model();
    return new ModelInfo(
        a.id() + "+" + b.id(),
        "",
        "",
        a.licence().equals(b.licence()) ? a.licence() : a.licence() + " AND " + b.licence(),
        a.source() + "; " + b.source(),
        a.description() + "; " + b.description());
  }
}
