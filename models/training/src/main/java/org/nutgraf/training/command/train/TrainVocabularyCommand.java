// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.training.table.MediaTopicsImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train vocabulary}: converts the Media Topics into a compact resource. */
@Command(
    name = "vocabulary",
    description =
        "Build the topic vocabulary from the JSON file of Media Topics that the IPTC publishes.")
final class TrainVocabularyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "FILE",
      description = "The IPTC's JSON file of Media Topics.")
  private Path source;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Vocabulary file to write.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    MediaTopics topics = MediaTopicsImporter.read(source);
    try (OutputStream out = Files.newOutputStream(output)) {
      topics.write(out);
    }
    spec.commandLine().getErr().println("wrote " + topics.size() + " topics to " + output);
    return 0;
  }
}
