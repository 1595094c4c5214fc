// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.evaluate.RelatednessTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train relatedness}: the weights of the relatedness score. */
@Command(
    name = "relatedness",
    description = "Learn the weights of the relatedness score and print them as properties.")
final class TrainRelatednessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with related/.")
  private Path data;

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), corenlp.")
  private Engine engine;

  @Override
  public Integer call() throws IOException {
    try (Enricher enricher = Enricher.builder().engine(engine.load()).build()) {
      Map<String, Double> weights = RelatednessTrainer.train(enricher, data);
      weights.forEach(
          (name, weight) ->
              spec.commandLine()
                  .getOut()
                  .println(String.format(Locale.ROOT, "weight.%s=%.4f", name, weight)));
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
