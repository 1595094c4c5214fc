// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.List;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;

/**
 * Assigns media topics to an article.
 *
 * <p>Thread-safe; the answer depends on nothing but the arguments.
 */
public interface TopicClassifier {

  /**
   * Returns the article's topics, best first; a topic never stands before its parent. The first is
   * the primary topic. Empty where no topic is likely enough.
   *
   * @param text the article's text
   * @param vector the vector of that text from the encoder that this classifier was trained with
   */
  List<Topic> classify(AnalyzedText text, SemanticVector vector);

  /**
   * Returns the sentences that speak for a topic, strongest first. Each of the first hundred
   * sentences is encoded, so this costs many times what {@link #classify} does: ask on request
   * only.
   *
   * @param text the article's text with its sentences; without sentences there is no evidence
   * @param topicId a topic that this classifier can give
   * @param encoder the encoder that this classifier was trained with
   * @param limit most sentences to return, at least 1
   * @throws IllegalArgumentException if this classifier cannot give the topic
   */
  default List<TopicEvidence> evidence(
      AnalyzedText text, String topicId, TextEncoder encoder, int limit) {
    return List.of();
  }

  /** Returns which model this is. */
  ModelInfo model();
}
