// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.text.AnalyzedText;

/**
 * Logistic regression over the semantic vector: one function for each topic, and a second one for
 * each top topic which ranks the candidates for the primary one.
 */
final class LinearTopicClassifier implements TopicClassifier {

  /** Below this probability a topic is not given; the best F1 in cross-validation is near it. */
  private static final double THRESHOLD = 0.4;

  /** Below this probability not even the most likely top topic is given. */
  private static final double LEAST = 0.15;

  private static final Comparator<Topic> BEST_FIRST =
      Comparator.comparingDouble(Topic::score)
          .reversed()
          .thenComparing(topic -> topic.mediaTopic().level())
          .thenComparing(topic -> topic.mediaTopic().id());

  private final TopicModel weights;
  private final List<MediaTopic> topics = new ArrayList<>();
  private final ModelInfo model;

  LinearTopicClassifier(TopicModel weights, MediaTopics vocabulary, ModelInfo model) {
    this.weights = weights;
    this.model = Objects.requireNonNull(model, "model must not be null");
    for (String label : weights.labels()) {
      topics.add(
          vocabulary
              .topic(label)
              .orElseThrow(
                  () -> new IllegalArgumentException("vocabulary must have the topic " + label)));
    }
  }

  @Override
  public List<Topic> classify(AnalyzedText text, SemanticVector vector) {
    Objects.requireNonNull(text, "text must not be null");
    if (vector.dimension() != weights.dimension()) {
      throw new IllegalArgumentException(
          "vector must have " + weights.dimension() + " dimensions, was " + vector.dimension());
    }
    if (text.text().codePoints().noneMatch(Character::isLetter)) {
      return List.of();
    }
    float[] centred = weights.centred(vector.toArray());
    double[] scores = new double[topics.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 1 / (1 + Math.exp(-weights.assigned(i, centred)));
    }
    int primary = primary(centred);
    for (int i = 0; i < weights.topLabels(); i++) {
      scores[primary] = Math.max(scores[primary], scores[i]);
    }
    return scores[primary] < LEAST ? List.of() : given(scores, primary);
  }

  private int primary(float[] centred) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.topLabels(); i++) {
      double logit = weights.primary(i, centred);
      if (logit > most) {
        most = logit;
        best = i;
      }
    }
    return best;
  }

  private List<Topic> given(double[] scores, int primary) {
    List<Topic> others = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      MediaTopic topic = topics.get(i);
      double score = scores[i];
      if (topic.parentId().isPresent()) {
        int parent = weights.labels().indexOf(topic.parentId().orElseThrow());
        score =
            parent == primary || scores[parent] >= THRESHOLD ? Math.min(score, scores[parent]) : 0;
      }
      if (i != primary && score >= THRESHOLD) {
        others.add(new Topic(topic, score));
      }
    }
    others.sort(BEST_FIRST);
    others.add(0, new Topic(topics.get(primary), scores[primary]));
    return List.copyOf(others);
  }

  @Override
  public ModelInfo model() {
    return model;
  }
}
