// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.model.ModelNotFoundException;

/** The classifiers that come with the library, and those of a site's own. */
public final class TopicClassifiers {

  private static final String RESOURCE = "topics-en.bin";
  private static final String CARD = "topics-en.properties";

  private static final class Holder {
    static final TopicClassifier MEDIA_TOPICS = load();
  }

  private TopicClassifiers() {}

  /**
   * Returns the classifier for IPTC Media Topics that reads vectors of {@link
   * org.nutgraf.semantic.TextEncoders#bgeSmallEnglish()}.
   */
  public static TopicClassifier mediaTopics() {
    return Holder.MEDIA_TOPICS;
  }

  /**
   * Returns a classifier of the given weights.
   *
   * @param weights what {@code nutgraf train topics} has written
   * @param vocabulary the topics it speaks of
   * @param model the model's card
   * @throws IllegalArgumentException if the vocabulary lacks one of the model's topics
   */
  public static TopicClassifier of(TopicModel weights, MediaTopics vocabulary, ModelInfo model) {
    return new LinearTopicClassifier(weights, vocabulary, model);
  }

  private static TopicClassifier load() {
    try (InputStream in = TopicClassifiers.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelNotFoundException(
            RESOURCE, "use the complete nutgraf-core artifact; its resources were stripped");
      }
      return of(
          TopicModel.read(in),
          MediaTopics.iptc(),
          ModelInfo.fromCard(TopicClassifiers.class, CARD));
    } catch (IOException e) {
      throw new UncheckedIOException("resource cannot be read: " + RESOURCE, e);
    }
  }
}
