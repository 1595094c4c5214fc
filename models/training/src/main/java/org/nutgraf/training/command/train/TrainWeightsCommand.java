// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.Engine;
import org.nutgraf.training.entity.SalienceTrainer;
import org.nutgraf.training.entity.StoryCountriesTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Base of {@code nutgraf train salience} and {@code nutgraf train story-countries}. */
abstract class TrainWeightsCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), transformer, or corenlp.")
  private Engine engine;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Model card to write, with the weights.")
  private Path output;

  abstract List<String> train(EntityEngine engine, Path data) throws IOException;

  @Override
  public Integer call() throws IOException {
    Files.write(output, train(engine.load(), data.folder()), StandardCharsets.UTF_8);
    return 0;
  }

  /** {@code nutgraf train salience}. */
  @Command(
      name = "salience",
      description = "Train the salience weights on readers' ratings and editors' tags.")
  static final class Salience extends TrainWeightsCommand {
    @Override
    List<String> train(EntityEngine engine, Path data) throws IOException {
      return SalienceTrainer.train(engine, data);
    }
  }

  /** {@code nutgraf train story-countries}. */
  @Command(
      name = "story-countries",
      description = "Train the weights that decide in which countries a story takes place.")
  static final class StoryCountries extends TrainWeightsCommand {
    @Override
    List<String> train(EntityEngine engine, Path data) throws IOException {
      return StoryCountriesTrainer.train(engine, data);
    }
  }
}
