// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.internal.resource.Sha256;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.TextEncoder;

/** Creates the classifiers; see {@link TopicClassifier} for their descriptions. */
final class TopicClassifiers {

  private static final String RESOURCE = "topics-en.bin";
  private static final String VOCABULARY_SUFFIX = ".topics.tsv";
  private static final String CARD = "topics-en.properties";

  private static final class Holder {
    static final TopicModel WEIGHTS = loadWeights();
    static final TopicClassifier MEDIA_TOPICS =
        new QuadraticTopicClassifier(WEIGHTS, MediaTopics.iptc(), BundledResource.card(CARD));
  }

  private TopicClassifiers() {}

  static TopicClassifier mediaTopics() {
    return Holder.MEDIA_TOPICS;
  }

  static TopicClassifier load(Path model) throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    ModelInfo card =
        new ModelInfo(
            model.getFileName().toString(),
            "",
            Sha256.hex(bytes),
            "",
            "nutgraf train topics --labels",
            "a site's own topics");
    try (InputStream words = Files.newInputStream(vocabulary(model))) {
      TopicModel weights = TopicModel.read(new ByteArrayInputStream(bytes));
      return new QuadraticTopicClassifier(weights, MediaTopics.read(words, card), card);
    } catch (EOFException e) {
      throw new IOException("model is truncated; train or copy it again: " + model, e);
    } catch (IllegalArgumentException e) {
      throw new IOException("model and vocabulary do not match: " + model, e);
    }
  }

  static Path vocabulary(Path model) {
    return model.resolveSibling(model.getFileName() + VOCABULARY_SUFFIX);
  }

  static TopicClassifier zeroShot(MediaTopics topics, TextEncoder encoder) {
    return new ZeroShotTopicClassifier(topics, encoder, Holder.WEIGHTS);
  }

  static TopicClassifier both(TopicClassifier first, TopicClassifier second) {
    return new TwoTopicClassifiers(first, second);
  }

  static TopicClassifier read(InputStream weights, MediaTopics vocabulary, ModelInfo card)
      throws IOException {
    return new QuadraticTopicClassifier(TopicModel.read(weights), vocabulary, card);
  }

  private static TopicModel loadWeights() {
    return BundledResource.read(RESOURCE, TopicModel::read);
  }
}
