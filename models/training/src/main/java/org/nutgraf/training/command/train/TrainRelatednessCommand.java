// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.EngineOption;
import org.nutgraf.training.evaluate.FigureTable;
import org.nutgraf.training.related.RelatednessTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train relatedness}: trains the weights of the relatedness score. */
@Command(
    name = "relatedness",
    description =
        "Train the weights of the relatedness score, update them in its model card and print"
            + " cross-validated figures.")
final class TrainRelatednessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Mixin private EngineOption engine;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Existing model card; its weights are replaced, other lines are kept.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    RelatednessTrainer.Learnt learnt;
    try (Enricher enricher = Enricher.builder().engine(engine.load()).build()) {
      learnt = RelatednessTrainer.train(enricher, data.folder());
    }
    List<String> card = new ArrayList<>(Files.readAllLines(output));
    card.removeIf(line -> line.startsWith("weight."));
    learnt
        .weights()
        .forEach(
            (name, weight) -> card.add(String.format(Locale.ROOT, "weight.%s=%.4f", name, weight)));
    Files.write(output, card);
    spec.commandLine().getOut().print(FigureTable.markdown(learnt.crossValidated()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
