// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.internal.topic.TopicFeatures;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;

/**
 * Regularised least squares over {@link TopicFeatures}. There is one function per topic, and for
 * each top topic a second one that ranks the candidates for the primary topic. A lower topic is
 * assigned only if its parent is, and never with a higher score.
 */
final class QuadraticTopicClassifier implements TopicClassifier {

  /** The minimum probability of a top topic other than the primary one. */
  static final double TOP_THRESHOLD = 0.4;

  /** The minimum probability of a lower topic. */
  static final double LOWER_THRESHOLD = 0.35;

  /** The minimum probability of a topic that is known only by its definition. */
  static final double NAMED_THRESHOLD = 0.55;

  /** The minimum probability of the primary topic. */
  static final double PRIMARY_THRESHOLD = 0.35;

  /** The lead over the next definition is capped at this value. */
  static final double MOST_LEAD = 0.3;

  private static final Comparator<Topic> BEST_FIRST =
      Comparator.comparingDouble(Topic::score)
          .reversed()
          .thenComparing(topic -> topic.mediaTopic().level())
          .thenComparing(topic -> topic.mediaTopic().id());

  private final TopicModel weights;
  private final List<MediaTopic> topics = new ArrayList<>();
  private final int[] parents;
  private final Map<String, List<Integer>> named = new HashMap<>();
  private final List<MediaTopic> namedTopics = new ArrayList<>();
  private final ModelInfo model;

  QuadraticTopicClassifier(TopicModel weights, MediaTopics vocabulary, ModelInfo model) {
    this.weights = weights;
    this.model = Objects.requireNonNull(model, "model must not be null");
    weights.labels().forEach(label -> topics.add(known(vocabulary, label)));
    for (int i = 0; i < weights.named().size(); i++) {
      MediaTopic topic = known(vocabulary, weights.named().get(i));
      namedTopics.add(topic);
      named.computeIfAbsent(topic.parentId().orElse(""), id -> new ArrayList<>()).add(i);
    }
    parents = new int[topics.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = topics.get(i).parentId().map(weights.labels()::indexOf).orElse(-1);
      boolean isTop = i < weights.topLabels();
      if (isTop != topics.get(i).parentId().isEmpty() || !isTop && parents[i] < 0) {
        throw new IllegalArgumentException(
            "model must have the top topics first and contain the parent of every topic, was "
                + topics.get(i).id());
      }
    }
  }

  private static MediaTopic known(MediaTopics vocabulary, String id) {
    return vocabulary
        .topic(id)
        .orElseThrow(() -> new IllegalArgumentException("vocabulary must have the topic " + id));
  }

  @Override
  public List<Topic> classify(AnalyzedText text, SemanticVector vector) {
    Objects.requireNonNull(text, "text must not be null");
    float[] features = weights.features().of(vector.toArray());
    if (!LegibleText.test(text.text())) {
      return List.of();
    }
    int primary = primary(features);
    double[] scores = topScores(features, primary);
    return scores[primary] < PRIMARY_THRESHOLD ? List.of() : given(features, scores, primary);
  }

  private int primary(float[] features) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.topLabels(); i++) {
      double value = weights.primary(i, features);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }

  private double[] topScores(float[] features, int primary) {
    double[] ranks = new double[weights.topLabels()];
    double second = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = weights.primary(i, features);
      if (i != primary) {
        second = Math.max(second, ranks[i]);
      }
    }
    TopicModel.Calibrations calibrations = weights.calibrations();
    double[] scores = new double[topics.size()];
    double most = calibrations.primary().probability(ranks[primary], ranks[primary] - second);
    for (int i = 0; i < ranks.length; i++) {
      if (i != primary) {
        scores[i] =
            calibrations
                .top()
                .probability(weights.assigned(i, features), ranks[primary] - ranks[i]);
        most = Math.max(most, scores[i]);
      }
    }
    scores[primary] = most;
    return scores;
  }

  private List<Topic> given(float[] features, double[] scores, int primary) {
    List<Topic> others = new ArrayList<>();
    boolean[] isGiven = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      if (i < weights.topLabels()) {
        isGiven[i] = i == primary || scores[i] >= TOP_THRESHOLD;
      } else if (isGiven[parents[i]]) {
        double above = scores[parents[i]];
        scores[i] =
            Math.min(
                above,
                weights.calibrations().lower().probability(weights.assigned(i, features), above));
        isGiven[i] = scores[i] >= LOWER_THRESHOLD;
      }
      if (isGiven[i] && i != primary) {
        others.add(new Topic(topics.get(i), scores[i]));
      }
      if (isGiven[i]) {
        bestNamed(features, topics.get(i).id(), scores[i]).ifPresent(others::add);
      }
    }
    others.sort(BEST_FIRST);
    others.add(0, new Topic(topics.get(primary), scores[primary]));
    return List.copyOf(others);
  }

  /**
   * Returns the most probable topic below {@code parent} among those that are known only by their
   * definition.
   */
  private Optional<Topic> bestNamed(float[] features, String parent, double above) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int i : named.getOrDefault(parent, List.of())) {
      double cosine = weights.cosine(i, features);
      if (cosine > most) {
        second = most;
        most = cosine;
        best = i;
      } else if (cosine > second) {
        second = cosine;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    // With a single candidate there is no lead.
    double lead = Double.isInfinite(second) ? 0 : Math.min(MOST_LEAD, most - second);
    double likely = weights.calibrations().below().probability(most, lead);
    return likely >= NAMED_THRESHOLD && above >= NAMED_THRESHOLD
        ? Optional.of(new Topic(namedTopics.get(best), Math.min(above, likely)))
        : Optional.empty();
  }

  @Override
  public List<TopicEvidence> evidence(
      AnalyzedText text, String topicId, TextEncoder encoder, int limit) {
    int label = weights.labels().indexOf(topicId);
    int byName = weights.named().indexOf(topicId);
    if (label < 0 && byName < 0) {
      throw new IllegalArgumentException("classifier must know the topic, was " + topicId);
    }
    return SentenceEvidence.find(
        text,
        encoder,
        limit,
        vector -> {
          float[] features = weights.features().of(vector.toArray());
          return label >= 0 ? weights.assigned(label, features) : weights.cosine(byName, features);
        });
  }

  @Override
  public ModelInfo model() {
    return model;
  }
}
