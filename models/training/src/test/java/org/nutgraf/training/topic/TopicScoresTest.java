// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.Topic;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.topic.TopicScores.Answer;

class TopicScoresTest {

  private static Topic topic(String id, double score) {
    return new Topic(new MediaTopic(id, id, "", 1, Optional.empty(), Optional.empty()), score);
  }

  private static Topic child(String id, String parent, double score) {
    return new Topic(new MediaTopic(id, id, "", 2, Optional.of(parent), Optional.empty()), score);
  }

  private static LabelledArticle article(String primary, List<String> topics, String... lower) {
    return new LabelledArticle("x", "", "", primary, topics, List.of(lower));
  }

  private final List<Answer> answers =
      List.of(
          new Answer(
              article("a", List.of("a", "b"), "a1"),
              List.of(topic("a", 0.9), child("a1", "a", 0.8), child("a2", "a", 0.5))),
          new Answer(article("b", List.of("b", "a")), List.of(topic("a", 0.7), topic("b", 0.6))),
          new Answer(article("c", List.of("c")), List.of(topic("a", 0.5))),
          new Answer(article("c", List.of("c")), List.of()));

  @Test
  void primaryTopic() {
    assertThat(TopicScores.accuracy(answers)).isEqualTo(0.25);
    assertThat(TopicScores.fitting(answers)).isEqualTo(0.5);
    assertThat(TopicScores.abstained(answers)).isEqualTo(0.25);
    assertThat(TopicScores.macroF1(answers)).isCloseTo((2.0 / 4 + 0 + 0) / 3, within(1e-9));
    assertThat(TopicScores.confidentAccuracy(answers)).isEqualTo(0.25);
  }

  @Test
  void everyTopicCounts() {
    assertThat(TopicScores.microF1(answers, 1)).isCloseTo(2.0 * 3 / (6 + 4), within(1e-9));
    assertThat(TopicScores.microF1(answers, 2)).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void calibration() {
    double expected = (0.1 + 0.3 + 0.4 + 0.5) / 4;
    assertThat(TopicScores.calibrationError(answers, 1)).isCloseTo(expected, within(1e-9));
    assertThat(TopicScores.reliability(answers, 1).get(9).accuracy()).isEqualTo(1);
    assertThat(TopicScores.calibrationError(List.of(), 1)).isZero();
  }
}
