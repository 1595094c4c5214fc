// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.Objects;

/**
 * A topic assigned to an article.
 *
 * @param mediaTopic the topic
 * @param score the estimated probability that an indexer would assign it, in [0, 1]
 */
public record Topic(MediaTopic mediaTopic, double score) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the score is not in [0, 1]
   */
  public Topic {
    Objects.requireNonNull(mediaTopic, "mediaTopic must not be null");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be in [0, 1], was " + score);
    }
  }
}
