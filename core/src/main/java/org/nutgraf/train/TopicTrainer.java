// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicModel;

/** Trains a topic classifier on labelled articles; the same articles give the same weights. */
public final class TopicTrainer {

  private static final double PENALTY = 0.01;
  private static final int STEPS = 200;

  private final MediaTopics vocabulary;

  /** Creates a trainer for the topics of the upper two levels of {@code vocabulary}. */
  public TopicTrainer(MediaTopics vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Trains on {@code articles}.
   *
   * @param articles at least one, in any order; the order does not matter but for rounding
   * @param encoder the encoder whose vectors will be classified
   * @throws IllegalArgumentException if there is no article or it has an unknown topic
   */
  public TopicModel train(List<LabelledArticle> articles, TextEncoder encoder) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("there must be labelled articles to train on, were none");
    }
    List<SemanticVector> vectors =
        articles.stream().map(article -> encoder.encode(article.joined())).toList();
    return train(articles, vectors);
  }

  private TopicModel train(List<LabelledArticle> articles, List<SemanticVector> vectors) {
    List<String> top = vocabulary.topTopics().stream().map(MediaTopic::id).toList();
    List<String> labels = new ArrayList<>(top);
    vocabulary.all().stream()
        .filter(topic -> topic.level() == 2)
        .map(MediaTopic::id)
        .forEach(labels::add);
    double[] mean = mean(vectors);
    double scale = scale(vectors, mean);
    double[][] inputs = new double[articles.size()][];
    double[][] assigned = new double[articles.size()][labels.size()];
    double[][] primary = new double[articles.size()][top.size()];
    for (int n = 0; n < inputs.length; n++) {
      inputs[n] = input(vectors.get(n), mean, scale);
      LabelledArticle article = articles.get(n);
      article.topics().forEach(mark(assigned[n], labels));
      article.subtopics().forEach(mark(assigned[n], labels));
      primary[n][index(top, article.primary())] = 1;
    }
    LogisticRegression regression = new LogisticRegression(PENALTY, STEPS);
    return TopicModel.of(
        labels,
        floats(mean),
        weights(regression.fit(inputs, assigned, false), scale),
        weights(regression.fit(inputs, primary, true), scale));
  }

  private static Consumer<String> mark(double[] row, List<String> labels) {
    return topic -> row[index(labels, topic)] = 1;
  }

  private static int index(List<String> labels, String topic) {
    int index = labels.indexOf(topic);
    if (index < 0) {
      throw new IllegalArgumentException("vocabulary must have the topic " + topic);
    }
    return index;
  }

  private static double[] mean(List<SemanticVector> vectors) {
    double[] mean = new double[vectors.get(0).dimension()];
    for (SemanticVector vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector.get(i) / vectors.size();
      }
    }
    return mean;
  }

  /** Returns the standard deviation over all dimensions together. */
  private static double scale(List<SemanticVector> vectors, double[] mean) {
    double squares = 0;
    for (SemanticVector vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        double difference = vector.get(i) - mean[i];
        squares += difference * difference;
      }
    }
    return Math.max(1e-6, Math.sqrt(squares / vectors.size() / mean.length));
  }

  private static double[] input(SemanticVector vector, double[] mean, double scale) {
    double[] input = new double[mean.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = (vector.get(i) - mean[i]) / scale;
    }
    return input;
  }

  private static float[][] weights(double[][] rows, double scale) {
    float[][] weights = new float[rows.length][];
    for (int c = 0; c < rows.length; c++) {
      weights[c] = floats(rows[c]);
      for (int i = 0; i < rows[c].length - 1; i++) {
        weights[c][i] = (float) (rows[c][i] / scale);
      }
    }
    return weights;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
