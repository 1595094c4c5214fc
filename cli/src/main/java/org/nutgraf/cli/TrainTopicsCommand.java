// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.semantic.TextEncoders;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicModel;
import org.nutgraf.train.LabelledArticle;
import org.nutgraf.train.TopicTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train topics}: the weights of the topic classifier. */
@Command(name = "topics", description = "Train the topic classifier on labelled articles.")
final class TrainTopicsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The labelled data; topics/train.jsonl in it is read.")
  private Path data;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The model to write.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    List<LabelledArticle> articles =
        LabelledArticle.read(data.resolve("topics").resolve("train.jsonl"));
    try (TextEncoder encoder = TextEncoders.bgeSmallEnglish()) {
      TopicModel model = new TopicTrainer(MediaTopics.iptc()).train(articles, encoder);
      try (OutputStream out = Files.newOutputStream(output)) {
        model.write(out);
      }
    }
    spec.commandLine()
        .getErr()
        .println("trained on " + articles.size() + " articles, wrote " + output);
    return 0;
  }
}
