// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.training.evaluate.FigureTable;
import org.nutgraf.training.related.RelatednessTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train relatedness}: the weights of the relatedness score. */
@Command(
    name = "relatedness",
    description =
        "Learn the weights of the relatedness score, write them into its card and print"
            + " cross-validated figures.")
final class TrainRelatednessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with related/ and topics/.")
  private Path data;

  @Mixin private EngineOption engine;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The card to write the weights into; its other lines stay.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    RelatednessTrainer.Learnt learnt;
    try (Enricher enricher = Enricher.builder().engine(engine.load()).build()) {
      learnt = RelatednessTrainer.train(enricher, data);
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
