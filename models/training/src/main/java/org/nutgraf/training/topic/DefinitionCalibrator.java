// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;

/**
 * Calibrates the probability of a topic by the similarity of its definition to an article. The
 * calibration is fitted on topics with labels and applied to those without: the levels below, and a
 * site's own.
 */
final class DefinitionCalibrator {

  /** Maximum lead over the next topic; a larger one is clipped. */
  private static final double MAX_LEAD = 0.3;

  private final Map<String, float[]> directions;
  private final Map<String, List<String>> children = new HashMap<>();
  private final CalibrationFit named = new CalibrationFit();
  private final CalibrationFit below = new CalibrationFit();

  DefinitionCalibrator(MediaTopics vocabulary, Map<String, float[]> directions) {
    this.directions = directions;
    for (String topic : directions.keySet()) {
      MediaTopic known = vocabulary.topic(topic).orElseThrow();
      known
          .parentId()
          .ifPresent(
              parent -> children.computeIfAbsent(parent, id -> new ArrayList<>()).add(topic));
    }
  }

  /** Adds an article with its topics. */
  void add(float[] input, List<String> topics) {
    Map<String, Double> cosines = new HashMap<>();
    directions.forEach((topic, direction) -> cosines.put(topic, cosine(direction, input)));
    directions.keySet().forEach(t -> named.add(cosines.get(t), 0, topics.contains(t)));
    for (String parent : topics) {
      String best = "";
      double max = Double.NEGATIVE_INFINITY;
      double second = Double.NEGATIVE_INFINITY;
      for (String child : children.getOrDefault(parent, List.of())) {
        double cosine = cosines.get(child);
        if (cosine > max) {
          second = max;
          max = cosine;
          best = child;
        } else {
          second = Math.max(second, cosine);
        }
      }
      if (!best.isEmpty()) {
        double lead = Double.isInfinite(second) ? 0 : Math.min(MAX_LEAD, max - second);
        below.add(max, lead, topics.contains(best));
      }
    }
  }

  private static double cosine(float[] direction, float[] input) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += direction[i] * input[i];
    }
    return sum;
  }

  Calibration named() {
    return named.fit();
  }

  Calibration below() {
    return below.fit();
  }
}
