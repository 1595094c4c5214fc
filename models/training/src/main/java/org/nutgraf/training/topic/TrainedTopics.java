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

/** Puts a freshly trained model to use. */
final class TrainedTopics {

  private TrainedTopics() {}

  /**
   * Returns the classifier that users would get of {@code model}: written to its file format, whose
   * weights are rounded, and read back.
   *
   * @throws IllegalArgumentException if the vocabulary lacks one of the model's topics
   */
  static TopicClassifier classifier(TopicModel model, MediaTopics vocabulary, ModelInfo card) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.write(bytes);
      return TopicClassifier.read(new ByteArrayInputStream(bytes.toByteArray()), vocabulary, card);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }
}
