// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
   * Returns the classifier for IPTC Media Topics that reads vectors of {@link
   * TextEncoder#bgeSmallEnglish()}.
   *
   * @return the bundled classifier, loaded once
   */
  static TopicClassifier mediaTopics() {
    return TopicClassifiers.mediaTopics();
  }

  /**
   * Loads a site's own classifier.
   *
   * @param model what {@code nutgraf train topics --labels} has written; its vocabulary lies beside
   *     it under the same name with {@code .topics.tsv} at the end
   * @return the classifier
   * @throws IOException if one of the files cannot be read or is not what it should be
   */
  static TopicClassifier load(Path model) throws IOException {
    return TopicClassifiers.load(model);
  }

  /**
   * Reads a classifier's weights.
   *
   * @param weights what {@code nutgraf train topics} writes; not closed
   * @param vocabulary the topics that it assigns
   * @param card the model's card
   * @return the classifier
   * @throws IOException if the weights cannot be read
   * @throws IllegalArgumentException if the vocabulary lacks one of the model's topics
   */
  static TopicClassifier read(InputStream weights, MediaTopics vocabulary, ModelInfo card)
      throws IOException {
    return TopicClassifiers.read(weights, vocabulary, card);
  }

  /**
   * Returns where the vocabulary of a site's own model lies.
   *
   * @param model the model's file
   * @return a file beside it
   */
  static Path vocabulary(Path model) {
    return TopicClassifiers.vocabulary(model);
  }

  /**
   * Returns a classifier of topics that are known only by their name and a sentence, for a site
   * that has no labelled articles yet. Its scores were calibrated on how well the names and
   * definitions of the Media Topics fit labelled articles.
   *
   * @param topics at least one; a good definition is one sentence in the words of such articles
   * @param encoder the encoder whose vectors will be classified; used here, not kept
   * @return the classifier
   */
  static TopicClassifier zeroShot(MediaTopics topics, TextEncoder encoder) {
    return TopicClassifiers.zeroShot(topics, encoder);
  }

  /**
   * Returns a classifier that gives the topics of {@code first}, followed by those of {@code
   * second}; the primary topic is that of {@code first} where it has one. A topic whose id both
   * give is given once, in the place of {@code first} and with the higher score.
   *
   * @param first the classifier whose topics come first
   * @param second the other one
   * @return a classifier of both vocabularies
   */
  static TopicClassifier both(TopicClassifier first, TopicClassifier second) {
    return TopicClassifiers.both(first, second);
  }

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
