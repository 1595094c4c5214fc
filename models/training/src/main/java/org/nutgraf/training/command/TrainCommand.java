// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import picocli.CommandLine.Command;

/** {@code nutgraf train}: one subcommand for each model and table that can be rebuilt. */
@Command(
    name = "train",
    description = "Rebuild a model or table from labelled files.",
    subcommands = {
      TrainBackgroundCommand.class,
      TrainCitiesCommand.class,
      TrainCountriesCommand.class,
      TrainEntitiesCommand.class,
      TrainRelatednessCommand.class,
      TrainWeightsCommand.Salience.class,
      TrainWeightsCommand.StoryCountries.class,
      TrainTopicsCommand.class,
      TrainVocabularyCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train topics --labels own.jsonl -o own.bin",
      "  nutgraf train entities --data DIR --teacher corenlp --work WORK -o names-en.bin"
    })
public final class TrainCommand {}
