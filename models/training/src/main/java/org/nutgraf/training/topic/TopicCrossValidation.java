// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.Topic;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.topic.TopicEvaluation.Interval;

/** Evaluates topic training by k-fold cross-validation on labelled articles. */
public final class TopicCrossValidation {

  private static final double[] PARTS = {0.25, 0.5, 1};

  private final MediaTopics vocabulary;
  private final TopicTrainer trainer;
  private final List<LabelledArticle> articles;
  private final List<SemanticVector> vectors;
  private final List<SemanticVector> asked;
  private final Function<LabelledArticle, String> reading;

  private final Map<Integer, List<TopicScores.Answer>> whole = new HashMap<>();

  /**
   * Creates a cross-validation.
   *
   * @param vocabulary the topics
   * @param trainer trains on the articles of a fold
   * @param articles the labelled articles
   * @param vectors the vector of each article
   */
  public TopicCrossValidation(
      MediaTopics vocabulary,
      TopicTrainer trainer,
      List<LabelledArticle> articles,
      List<SemanticVector> vectors) {
    this(vocabulary, trainer, articles, vectors, vectors, LabelledArticle::joined);
  }

  /**
   * Creates a cross-validation that trains on the articles and evaluates on what {@code reading}
   * returns for them.
   */
  TopicCrossValidation(
      MediaTopics vocabulary,
      TopicTrainer trainer,
      List<LabelledArticle> articles,
      List<SemanticVector> vectors,
      List<SemanticVector> asked,
      Function<LabelledArticle, String> reading) {
    this.vocabulary = vocabulary;
    this.trainer = trainer;
    this.articles = List.copyOf(articles);
    this.vectors = List.copyOf(vectors);
    this.asked = List.copyOf(asked);
    this.reading = reading;
  }

  /**
   * Returns the figures over all articles, each classified by a model that was not trained on it;
   * the measures of the second level are omitted if the vocabulary has no such level.
   */
  public List<Interval> figures(String system, int folds) {
    boolean isFlat = vocabulary.all().stream().allMatch(topic -> topic.level() == 1);
    return TopicEvaluation.intervals(folds + "-fold", system, answers(folds, 1)).stream()
        .filter(
            interval -> !isFlat || !interval.figure().measure().endsWith(TopicScores.SECOND_LEVEL))
        .toList();
  }

  /**
   * The result of the cross-validation for one topic.
   *
   * @param topic the topic
   * @param articles number of articles that have it
   * @param given number of articles to which it was assigned
   * @param right number of those that have it
   */
  public record TopicLine(MediaTopic topic, int articles, int given, int right) {}

  /**
   * Returns a line for each topic that any article has or was assigned, in the vocabulary's order.
   */
  public List<TopicLine> topics(int folds) {
    Map<String, int[]> counts = new HashMap<>();
    for (TopicScores.Answer answer : answers(folds, 1)) {
      Set<String> has = new HashSet<>(answer.article().topics());
      has.addAll(answer.article().subtopics());
      has.forEach(id -> counts.computeIfAbsent(id, any -> new int[3])[0]++);
      for (Topic topic : answer.topics()) {
        int[] line = counts.computeIfAbsent(topic.mediaTopic().id(), any -> new int[3]);
        line[1]++;
        line[2] += has.contains(topic.mediaTopic().id()) ? 1 : 0;
      }
    }
    return vocabulary.all().stream()
        .filter(topic -> counts.containsKey(topic.id()))
        .map(
            topic -> {
              int[] line = counts.get(topic.id());
              return new TopicLine(topic, line[0], line[1], line[2]);
            })
        .toList();
  }

  /**
   * Returns the learning curve: the accuracy of the primary topic by the number of articles trained
   * on.
   */
  public Map<Integer, Double> learningCurve(int folds) {
    Map<Integer, Double> curve = new LinkedHashMap<>();
    for (double part : PARTS) {
      int held = (articles.size() + folds - 1) / folds;
      int trained = (int) (part * (articles.size() - held));
      if (trained >= TopicTrainer.MIN_ARTICLES) {
        curve.put(trained, TopicScores.accuracy(answers(folds, part)));
      }
    }
    return curve;
  }

  /**
   * Trains on the given part of all folds but one and classifies the held-out fold, for every fold.
   */
  List<TopicScores.Answer> answers(int folds, double part) {
    if (part == 1 && whole.containsKey(folds)) {
      return whole.get(folds);
    }
    List<TopicScores.Answer> answers = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> rest = new ArrayList<>();
      List<Integer> held = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % folds == fold ? held : rest).add(i);
      }
      List<Integer> used = rest.subList(0, Math.max(1, (int) (part * rest.size())));
      TopicClassifier trained =
          TrainedTopics.classifier(
              trainer.train(
                  used.stream().map(articles::get).toList(),
                  used.stream().map(vectors::get).toList()),
              vocabulary,
              new ModelInfo("fold", "", "", "", "", ""));
      answers.addAll(
          TopicEvaluation.answers(
              trained,
              held.stream().map(articles::get).toList(),
              held.stream().map(asked::get).toList(),
              reading));
    }
    if (part == 1) {
      whole.put(folds, answers);
    }
    return answers;
  }
}
