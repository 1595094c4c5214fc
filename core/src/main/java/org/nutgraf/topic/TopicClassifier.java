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
 * Assigns topics to an article.
 *
 * <p>Implementations are thread-safe; the result depends only on the arguments.
 */
public interface TopicClassifier {

  /**
   * Returns the bundled classifier for IPTC Media Topics, trained on vectors of {@link
   * TextEncoder#bgeSmallEnglish()}.
   *
   * @return the classifier, which is loaded once and shared
   */
  static TopicClassifier mediaTopics() {
    return TopicClassifiers.mediaTopics();
  }

  /**
   * Loads a site's own classifier.
   *
   * @param model the model file written by {@code nutgraf train topics --labels}; its vocabulary is
   *     expected in the same folder, under the same name with the suffix {@code .topics.tsv}
   * @return the classifier
   * @throws IOException if one of the files cannot be read or is malformed
   */
  static TopicClassifier load(Path model) throws IOException {
    return TopicClassifiers.load(model);
  }

  /**
   * Reads a classifier's weights.
   *
   * @param weights the weights written by {@code nutgraf train topics}; not closed
   * @param vocabulary the vocabulary of the classifier
   * @param card the model card
   * @return the classifier
   * @throws IOException if the weights cannot be read
   * @throws IllegalArgumentException if the vocabulary lacks one of the model's topics
   */
  static TopicClassifier read(InputStream weights, MediaTopics vocabulary, ModelInfo card)
      throws IOException {
    return TopicClassifiers.read(weights, vocabulary, card);
  }

  /**
   * Returns the vocabulary file of a site's own model.
   *
   * @param model the model file
   * @return the vocabulary file, in the same folder
   */
  static Path vocabulary(Path model) {
    return TopicClassifiers.vocabulary(model);
  }

  /**
   * Returns a zero-shot classifier for topics that are described only by their name and definition,
   * for a site without labelled articles. Its scores are calibrated on labelled articles and the
   * names and definitions of the Media Topics.
   *
   * @param topics the topics, at least one; a good definition is one sentence with typical words of
   *     such articles
   * @param encoder the encoder whose vectors will be classified; only used by this call
   * @return the classifier
   */
  static TopicClassifier zeroShot(MediaTopics topics, TextEncoder encoder) {
    return TopicClassifiers.zeroShot(topics, encoder);
  }

  /**
   * Returns a classifier that assigns the topics of {@code first}, followed by those of {@code
   * second}. The primary topic is that of {@code first} if it assigns one. A topic assigned by both
   * appears once, at its position in {@code first} and with the higher score.
   *
   * @param first the classifier whose topics come first
   * @param second the other classifier
   * @return a classifier for both vocabularies
   */
  static TopicClassifier both(TopicClassifier first, TopicClassifier second) {
    return TopicClassifiers.both(first, second);
  }

  /**
   * Assigns topics to an article.
   *
   * @param text the article's text
   * @param vector the vector of that text, from the encoder that this classifier was trained with
   * @return the topics, most probable first and parents before their children; the first one is the
   *     primary topic. Empty if no topic is probable enough
   */
  List<Topic> classify(AnalyzedText text, SemanticVector vector);

  /**
   * Returns the sentences that are evidence for a topic, strongest first. This encodes each of the
   * first 100 sentences and thus takes much longer than {@link #classify}; call it only on demand.
   * The default implementation returns an empty list.
   *
   * @param text the article's text with its sentences; if it has no sentences, the result is empty
   * @param topicId id of a topic that this classifier can assign
   * @param encoder the encoder that this classifier was trained with
   * @param limit maximum number of sentences to return, at least 1
   * @throws IllegalArgumentException if this classifier cannot assign the topic, or {@code limit <
   *     1}
   */
  default List<TopicEvidence> evidence(
      AnalyzedText text, String topicId, TextEncoder encoder, int limit) {
    return List.of();
  }

  /** Returns the description of the model. */
  ModelInfo model();
}
