// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicClassifier;

/** Creates classifiers from newly trained models. */
final class TrainedTopics {

  private TrainedTopics() {}

  /**
   * Returns the classifier that users would get from {@code model}: the model is written in its
   * file format, which rounds the weights, and read back.
   *
   * @throws IllegalArgumentException if the vocabulary lacks one of the model's topics
   */
  static TopicClassifier classifier(TopicModel model, MediaTopics vocabulary, ModelInfo card) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.write(bytes);
      return TopicClassifier.read(new ByteArrayInputStream(bytes.toByteArray()), vocabulary, card);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }
}
