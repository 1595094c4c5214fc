// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import picocli.CommandLine.Command;

/** {@code nutgraf evaluate}: one subcommand for each task of the accuracy report. */
@Command(
    name = "evaluate",
    description = "Measure accuracy on labelled data and print it as Markdown tables.",
    subcommands = {
      EvaluateReportCommand.class,
      EvaluateEntitiesCommand.class,
      EvaluateCountriesCommand.class,
      EvaluateTagsCommand.class,
      EvaluateSalienceCommand.class,
      EvaluateTopicsCommand.class,
      EvaluateRelatedCommand.class,
      EvaluateExtractionCommand.class,
      EvaluateScaleCommand.class,
      EvaluateSeedCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate entities --data DIR",
      "  nutgraf evaluate tags --data DIR --errors",
      "  nutgraf evaluate related --archive archive.jsonl",
      "  nutgraf evaluate report --data DIR -o docs/accuracy.md"
    })
public final class EvaluateCommand {}
