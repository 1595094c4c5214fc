// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import picocli.CommandLine.Command;

/** {@code nutgraf train}: one subcommand for each model or table that can be rebuilt. */
@Command(
    name = "train",
    description = "Train a model, or rebuild a bundled table from its sources.",
    subcommands = {
      TrainTopicsCommand.class,
      TrainEntitiesCommand.class,
      TrainWeightsCommand.Salience.class,
      TrainWeightsCommand.StoryCountries.class,
      TrainRelatednessCommand.class,
      TrainBackgroundCommand.class,
      TrainVocabularyCommand.class,
      TrainCountriesCommand.class,
      TrainPlacesCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train topics --labels own.jsonl -o own.bin",
      "  nutgraf train entities --data DIR --teacher corenlp --work WORK -o own.bin"
    })
public final class TrainCommand {}
