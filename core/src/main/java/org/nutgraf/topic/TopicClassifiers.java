// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.TextEncoder;

/** The classifiers that come with the library, and those of a site's own. */
public final class TopicClassifiers {

  private static final String RESOURCE = "topics-en.bin";
  private static final String VOCABULARY_SUFFIX = ".topics.tsv";
  private static final String CARD = "topics-en.properties";

  private static final class Holder {
    static final TopicModel WEIGHTS = loadWeights();
    static final TopicClassifier MEDIA_TOPICS =
        of(WEIGHTS, MediaTopics.iptc(), BundledResource.card(CARD));
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
    return new QuadraticTopicClassifier(weights, vocabulary, model);
  }

  /**
   * Loads a site's own classifier.
   *
   * @param model what {@code nutgraf train topics --labels} has written; its vocabulary lies beside
   *     it under the same name with {@value #VOCABULARY_SUFFIX} at the end
   * @throws IOException if one of the files cannot be read or is not what it should be
   */
  public static TopicClassifier load(Path model) throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    ModelInfo card =
        new ModelInfo(
            model.getFileName().toString(),
            "",
            sha256(bytes),
            "",
            "nutgraf train topics --labels",
            "a site's own topics");
    try (InputStream words = Files.newInputStream(vocabulary(model))) {
      return of(
          TopicModel.read(new ByteArrayInputStream(bytes)), MediaTopics.read(words, card), card);
    } catch (EOFException e) {
      throw new IOException("model is cut short, train or copy it again: " + model, e);
    } catch (IllegalArgumentException e) {
      throw new IOException("model and vocabulary do not fit: " + model, e);
    }
  }

  /** Returns where the vocabulary of a site's own model lies. */
  public static Path vocabulary(Path model) {
    return model.resolveSibling(model.getFileName() + VOCABULARY_SUFFIX);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns a classifier of topics that are known only by their name and a sentence, for a site
   * that has no labelled articles yet. Its scores were calibrated on how well the names and
   * definitions of the Media Topics fit labelled articles.
   *
   * @param topics at least one; a good definition is one sentence in the words of such articles
   * @param encoder the encoder whose vectors will be classified; used here, not kept
   */
  public static TopicClassifier zeroShot(MediaTopics topics, TextEncoder encoder) {
    return new ZeroShotTopicClassifier(topics, encoder, Holder.WEIGHTS);
  }

  /** Returns what stands for a topic without labelled articles: its name and definition. */
  public static String described(MediaTopic topic) {
    return topic.definition().isBlank() ? topic.name() : topic.name() + ": " + topic.definition();
  }

  /**
   * Returns a classifier that gives the topics of {@code first}, followed by those of {@code
   * second}; the primary topic is that of {@code first} where it has one. A topic whose id both
   * give is given once, in the place of {@code first} and with the higher score.
   */
  public static TopicClassifier both(TopicClassifier first, TopicClassifier second) {
    return new TwoTopicClassifiers(first, second);
  }

  private static TopicModel loadWeights() {
    return BundledResource.read(RESOURCE, TopicModel::read);
  }
}
