// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.topic.TopicFeatures;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;

/** Compares the vector of an article with those of the topics' names and definitions. */
final class ZeroShotTopicClassifier implements TopicClassifier {

  /** The minimum probability of a topic. */
  private static final double THRESHOLD = 0.4;

  private final List<MediaTopic> topics;
  private final List<float[]> directions = new ArrayList<>();
  private final TopicFeatures features;
  private final Calibration calibration;
  private final ModelInfo model;

  ZeroShotTopicClassifier(MediaTopics vocabulary, TextEncoder encoder, TopicModel weights) {
    topics = vocabulary.all();
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("vocabulary must have at least one topic, had none");
    }
    features = new TopicFeatures(weights.features().mean(), new float[0][], 0);
    calibration = weights.calibrations().named();
    for (MediaTopic topic : topics) {
      directions.add(features.of(encoder.encode(topic.described()).toArray()));
    }
    model =
        new ModelInfo(
            "zero-shot-" + vocabulary.model().name(),
            vocabulary.model().version(),
            "",
            vocabulary.model().licence(),
            vocabulary.model().source(),
            "topics by name and definition only");
  }

  @Override
  public List<Topic> classify(AnalyzedText text, SemanticVector vector) {
    float[] article = features.of(vector.toArray());
    if (!LegibleText.test(text.text())) {
      return List.of();
    }
    Map<String, Double> scores = new HashMap<>();
    List<Topic> given = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      MediaTopic topic = topics.get(i);
      double cosine = cosine(i, article);
      double above = topic.parentId().map(id -> scores.getOrDefault(id, 0.0)).orElse(1.0);
      double score = Math.min(above, calibration.probability(cosine, 0));
      if (score >= THRESHOLD) {
        scores.put(topic.id(), score);
        given.add(new Topic(topic, score));
      }
    }
    given.sort(
        Comparator.comparingDouble(Topic::score)
            .reversed()
            .thenComparing(topic -> topic.mediaTopic().level()));
    return List.copyOf(given);
  }

  private double cosine(int topic, float[] article) {
    float[] direction = directions.get(topic);
    double cosine = 0;
    for (int i = 0; i < direction.length; i++) {
      cosine += direction[i] * article[i];
    }
    return cosine;
  }

  @Override
  public List<TopicEvidence> evidence(
      AnalyzedText text, String topicId, TextEncoder encoder, int limit) {
    for (int i = 0; i < topics.size(); i++) {
      if (topics.get(i).id().equals(topicId)) {
        int topic = i;
        return SentenceEvidence.find(
            text, encoder, limit, vector -> cosine(topic, features.of(vector.toArray())));
      }
    }
    throw new IllegalArgumentException("classifier must know the topic, was " + topicId);
  }

  @Override
  public ModelInfo model() {
    return model;
  }
}
