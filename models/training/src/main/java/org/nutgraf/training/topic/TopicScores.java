// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.nutgraf.topic.Topic;
import org.nutgraf.training.data.LabelledArticle;

/** Measures of a classifier's results on labelled articles. */
final class TopicScores {

  /** Bins of the reliability table. */
  static final int BINS = 10;

  /** Suffix of the names of the second level's measures. */
  static final String SECOND_LEVEL = "second level";

  private static final double CONFIDENT_PART = 0.8;

  /** An article with the topics assigned to it. */
  record Answer(LabelledArticle article, List<Topic> topics) {

    boolean hasRightPrimary() {
      return !topics.isEmpty() && topics.get(0).mediaTopic().id().equals(article.primary());
    }

    boolean hasFittingPrimary() {
      return !topics.isEmpty() && article.topics().contains(topics.get(0).mediaTopic().id());
    }

    double confidence() {
      return topics.isEmpty() ? 0 : topics.get(0).score();
    }
  }

  /**
   * One bin of the reliability table: number of scores, their mean, and the share of correct ones.
   */
  record Bin(int count, double meanScore, double accuracy) {}

  private TopicScores() {}

  static double accuracy(List<Answer> answers) {
    return part(answers, answer -> answer.hasRightPrimary() ? 1 : 0);
  }

  static double fitting(List<Answer> answers) {
    return part(answers, answer -> answer.hasFittingPrimary() ? 1 : 0);
  }

  static double abstained(List<Answer> answers) {
    return part(answers, answer -> answer.topics().isEmpty() ? 1 : 0);
  }

  static double confidentAccuracy(List<Answer> answers) {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble(Answer::confidence).reversed());
    return accuracy(sorted.subList(0, (int) Math.ceil(CONFIDENT_PART * sorted.size())));
  }

  private static double part(List<Answer> answers, ToDoubleFunction<Answer> value) {
    return answers.stream().mapToDouble(value).sum() / Math.max(1, answers.size());
  }

  /**
   * Returns the F1 of the primary topic, averaged over the topics that are any article's primary
   * one.
   */
  static double macroF1(List<Answer> answers) {
    Set<String> labels = new TreeSet<>();
    answers.forEach(answer -> labels.add(answer.article().primary()));
    double sum = 0;
    for (String label : labels) {
      int both = 0;
      int either = 0;
      for (Answer answer : answers) {
        boolean right = answer.article().primary().equals(label);
        boolean said =
            !answer.topics().isEmpty() && answer.topics().get(0).mediaTopic().id().equals(label);
        both += right && said ? 1 : 0;
        either += (right ? 1 : 0) + (said ? 1 : 0);
      }
      sum += either == 0 ? 0 : 2.0 * both / either;
    }
    return sum / Math.max(1, labels.size());
  }

  /** Returns the F1 over all pairs of article and topic at one level. */
  static double microF1(List<Answer> answers, int level) {
    int both = 0;
    int total = 0;
    for (Answer answer : answers) {
      List<String> right = level == 1 ? answer.article().topics() : answer.article().subtopics();
      Set<String> given = new HashSet<>();
      for (Topic topic : answer.topics()) {
        if (topic.mediaTopic().level() == level) {
          given.add(topic.mediaTopic().id());
        }
      }
      total += right.size() + given.size();
      both += (int) right.stream().filter(given::contains).count();
    }
    return total == 0 ? 0 : 2.0 * both / total;
  }

  /** Returns the reliability table of the scores at one level, in ascending order of score. */
  static List<Bin> reliability(List<Answer> answers, int level) {
    double[] scores = new double[BINS];
    int[] right = new int[BINS];
    int[] counts = new int[BINS];
    for (Answer answer : answers) {
      for (Topic topic : answer.topics()) {
        if (topic.mediaTopic().level() == level) {
          int bin = Math.min(BINS - 1, (int) (topic.score() * BINS));
          List<String> labels =
              level == 1 ? answer.article().topics() : answer.article().subtopics();
          counts[bin]++;
          scores[bin] += topic.score();
          right[bin] += labels.contains(topic.mediaTopic().id()) ? 1 : 0;
        }
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int count = counts[i];
      bins.add(
          new Bin(
              count,
              count == 0 ? 0 : scores[i] / count,
              count == 0 ? 0 : (double) right[i] / count));
    }
    return bins;
  }

  /**
   * Returns the expected calibration error of the scores at one level, over ten bins of equal
   * width.
   */
  static double calibrationError(List<Answer> answers, int level) {
    double sum = 0;
    int total = 0;
    for (Bin bin : reliability(answers, level)) {
      sum += bin.count() * Math.abs(bin.meanScore() - bin.accuracy());
      total += bin.count();
    }
    return total == 0 ? 0 : sum / total;
  }
}
