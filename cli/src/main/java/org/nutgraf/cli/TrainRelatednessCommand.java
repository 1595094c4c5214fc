// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.evaluate.RelatednessTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nutgraf train relatedness}: the weights of the relatedness score. */
@Command(
    name = "relatedness",
    description = "Learn the weights of the relatedness score and write them into its card.")
final class TrainRelatednessCommand implements Callable<Integer> {

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
    Map<String, Double> weights;
    try (Enricher enricher = Enricher.builder().engine(engine.load()).build()) {
      weights = RelatednessTrainer.train(enricher, data);
    }
    List<String> card = new ArrayList<>(Files.readAllLines(output));
    card.removeIf(line -> line.startsWith("weight."));
    weights.forEach(
        (name, weight) -> card.add(String.format(Locale.ROOT, "weight.%s=%.4f", name, weight)));
    Files.write(output, card);
    return 0;
  }
}
