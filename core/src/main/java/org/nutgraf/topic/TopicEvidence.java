// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.Objects;
import org.nutgraf.text.Span;

/**
 * A sentence that speaks for a topic.
 *
 * @param span where the sentence stands in the article's text
 * @param weight how much it speaks for the topic when read alone; comparable between sentences of
 *     one article and topic only, above 0
 */
public record TopicEvidence(Span span, double weight) {

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if the weight is not above 0
   */
  public TopicEvidence {
    Objects.requireNonNull(span, "span must not be null");
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be > 0, was " + weight);
    }
  }
}
