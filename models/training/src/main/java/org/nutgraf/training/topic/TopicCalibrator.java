// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;

/** Collects a model's raw values for held-out articles and fits the calibrations to them. */
final class TopicCalibrator {

  /** Minimum probability of a parent for its children to be considered. */
  private static final double LIKELY_PARENT = 0.4;

  private final List<String> labels;
  private final int topCount;
  private final int[] parents;
  private final List<Case> cases = new ArrayList<>();

  private record Case(double[] assigned, double[] ranks, List<String> topics) {

    int primary() {
      int best = 0;
      for (int i = 1; i < ranks.length; i++) {
        best = ranks[i] > ranks[best] ? i : best;
      }
      return best;
    }

    double lead() {
      int best = primary();
      double second = 0;
      for (int i = 0; i < ranks.length; i++) {
        second = i == best ? second : Math.max(second, ranks[i]);
      }
      return ranks[best] - second;
    }
  }

  TopicCalibrator(MediaTopics vocabulary, List<String> labels, int topCount) {
    this.labels = labels;
    this.topCount = topCount;
    parents = new int[labels.size()];
    for (int i = topCount; i < parents.length; i++) {
      MediaTopic topic = vocabulary.topic(labels.get(i)).orElseThrow();
      parents[i] = labels.indexOf(topic.parentId().orElseThrow());
    }
  }

  /** Adds the raw values of one article with its topics. */
  void add(double[] assigned, double[] ranks, List<String> topics) {
    cases.add(new Case(assigned, ranks, topics));
  }

  TopicModel.Calibrations fit(Calibration named, Calibration below) {
    CalibrationFit primary = new CalibrationFit();
    CalibrationFit top = new CalibrationFit();
    for (Case c : cases) {
      int best = c.primary();
      primary.add(c.ranks()[best], c.lead(), c.topics().contains(labels.get(best)));
      for (int i = 0; i < topCount; i++) {
        if (i != best) {
          top.add(
              c.assigned()[i], c.ranks()[best] - c.ranks()[i], c.topics().contains(labels.get(i)));
        }
      }
    }
    Calibration ofPrimary = primary.fit();
    Calibration ofTop = top.fit();
    return new TopicModel.Calibrations(ofPrimary, ofTop, lower(ofPrimary, ofTop), named, below);
  }

  private Calibration lower(Calibration ofPrimary, Calibration ofTop) {
    CalibrationFit lower = new CalibrationFit();
    for (Case c : cases) {
      int best = c.primary();
      double[] scores = new double[labels.size()];
      for (int i = 0; i < topCount; i++) {
        scores[i] =
            i == best
                ? ofPrimary.probability(c.ranks()[i], c.lead())
                : ofTop.probability(c.assigned()[i], c.ranks()[best] - c.ranks()[i]);
      }
      for (int i = topCount; i < scores.length; i++) {
        // Only the level below the top is calibrated; it is the lowest with labels.
        if (parents[i] < topCount && (parents[i] == best || scores[parents[i]] >= LIKELY_PARENT)) {
          lower.add(c.assigned()[i], scores[parents[i]], c.topics().contains(labels.get(i)));
        }
      }
    }
    return lower.fit();
  }
}
