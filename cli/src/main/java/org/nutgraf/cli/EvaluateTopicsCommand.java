// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nutgraf.evaluate.Figure;
import org.nutgraf.evaluate.TopicEvaluation;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.semantic.TextEncoders;
import org.nutgraf.topic.TopicClassifiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate topics}. */
@Command(name = "topics", description = "Measure the topics on labelled articles.")
final class EvaluateTopicsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The labelled data; topics/dev.jsonl in it is read.")
  private Path data;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (TextEncoder encoder = TextEncoders.bgeSmallEnglish()) {
      TopicEvaluation evaluation = new TopicEvaluation(TopicClassifiers.mediaTopics(), encoder);
      out.println("| set | system | measure | figure | items |");
      out.println("| --- | --- | --- | ---: | ---: |");
      for (Figure figure : evaluation.run(data)) {
        out.printf(
            Locale.ROOT,
            "| %s | %s | %s | %.3f | %d |%n",
            figure.set(),
            figure.system(),
            figure.measure(),
            figure.value(),
            figure.support());
      }
    }
    return 0;
  }
}
