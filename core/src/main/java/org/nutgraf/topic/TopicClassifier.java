// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.util.List;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
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

  /** Returns which model this is. */
  ModelInfo model();
}
