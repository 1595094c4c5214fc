// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.Objects;
import org.nutgraf.text.Span;

/**
 * A sentence that is evidence for a topic.
 *
 * @param span position of the sentence in the article's text
 * @param weight strength of the evidence when the sentence is read alone, greater than 0;
 *     comparable only between sentences of the same article and topic
 */
public record TopicEvidence(Span span, double weight) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the weight is not greater than 0
   */
  public TopicEvidence {
    Objects.requireNonNull(span, "span must not be null");
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be > 0, was " + weight);
    }
  }
}
