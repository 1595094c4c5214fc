// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;

/** Finds the sentences that are evidence for a topic by encoding each of them. */
final class SentenceEvidence {

  /** The maximum number of sentences encoded, which bounds the running time for malicious input. */
  private static final int MAX_SENTENCES = 100;

  private SentenceEvidence() {}

  static List<TopicEvidence> find(
      AnalyzedText text, TextEncoder encoder, int limit, ToDoubleFunction<SemanticVector> weight) {
    Objects.requireNonNull(text, "text must not be null");
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be >= 1, was " + limit);
    }
    List<TopicEvidence> found = new ArrayList<>();
    for (Sentence sentence :
        text.sentences().subList(0, Math.min(MAX_SENTENCES, text.sentences().size()))) {
      double value = weight.applyAsDouble(encoder.encode(sentence.span().in(text.text())));
      if (value > 0) {
        found.add(new TopicEvidence(sentence.span(), value));
      }
    }
    found.sort(
        Comparator.comparingDouble(TopicEvidence::weight)
            .reversed()
            .thenComparing(TopicEvidence::span));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }
}
