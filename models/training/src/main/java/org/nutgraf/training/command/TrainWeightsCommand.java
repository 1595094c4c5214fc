// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.training.entity.SalienceTrainer;
import org.nutgraf.training.entity.StoryCountriesTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code nutgraf train salience} and {@code nutgraf train story-countries} share. */
abstract class TrainWeightsCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of labelled data.")
  private Path data;

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), transformer, corenlp.")
  private Engine engine;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The card with the weights to write.")
  private Path output;

  abstract List<String> train(EntityEngine engine, Path data) throws IOException;

  @Override
  public Integer call() throws IOException {
    Files.write(output, train(engine.load(), data), StandardCharsets.UTF_8);
    return 0;
  }

  /** {@code nutgraf train salience}. */
  @Command(
      name = "salience",
      description = "Learn from rated entities how much an article is about each of its entities.")
  static final class Salience extends TrainWeightsCommand {
    @Override
    List<String> train(EntityEngine engine, Path data) throws IOException {
      return SalienceTrainer.train(engine, data);
    }
  }

  /** {@code nutgraf train story-countries}. */
  @Command(
      name = "story-countries",
      description = "Learn from indexed articles in which countries a story plays.")
  static final class StoryCountries extends TrainWeightsCommand {
    @Override
    List<String> train(EntityEngine engine, Path data) throws IOException {
      return StoryCountriesTrainer.train(engine, data);
    }
  }
}
