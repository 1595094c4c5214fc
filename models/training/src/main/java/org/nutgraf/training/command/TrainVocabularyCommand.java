// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

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

/** {@code nutgraf train vocabulary}: the Media Topics as a compact resource. */
@Command(
    name = "vocabulary",
    description = "Make the topic vocabulary out of the IPTC's publication of the Media Topics.")
final class TrainVocabularyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "FILE",
      description = "The Media Topics as the IPTC publishes them in JSON.")
  private Path source;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The vocabulary to write.")
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
