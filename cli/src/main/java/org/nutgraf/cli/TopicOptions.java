// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nutgraf.Enricher;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.topic.SiteLabels;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options for a site's own topics, in addition to the Media Topics or instead of them. */
final class TopicOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description =
          "Your own topics, assigned in addition to the Media Topics: a model made by nutgraf train"
              + " topics --labels, or JSON lines that define topics without training (name and,"
              + " optionally, id, definition, parent).")
  private Optional<Path> topics;

  @Option(
      names = "--topics-only",
      description = "Assign only the topics of --topics, not the Media Topics.")
  private boolean only;

  /**
   * Sets the classifier of {@code builder} if the options specify one.
   *
   * @throws IOException if the file is neither a model next to its vocabulary nor a list of topics
   */
  Enricher.Builder addTo(Enricher.Builder builder) throws IOException {
    if (topics.isEmpty()) {
      if (only) {
        throw new ParameterException(spec.commandLine(), "--topics-only requires --topics FILE");
      }
      return builder;
    }
    Path file = topics.get();
    TopicClassifier own = isModel(file) ? TopicClassifier.load(file) : zeroShot(file);
    return builder.topics(only ? own : TopicClassifier.both(TopicClassifier.mediaTopics(), own));
  }

  private static boolean isModel(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return TopicModel.isModel(in);
    }
  }

  private static TopicClassifier zeroShot(Path file) throws IOException {
    MediaTopics listed = SiteLabels.vocabulary(file);
    if (listed.size() == 0) {
      throw new IOException("file must list at least one topic, but is empty: " + file);
    }
    try (TextEncoder encoder = TextEncoder.bgeSmallEnglish()) {
      return TopicClassifier.zeroShot(listed, encoder);
    }
  }
}
