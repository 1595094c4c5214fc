// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import picocli.CommandLine.Command;

/** {@code nutgraf evaluate}: one subcommand for each table of the accuracy report. */
@Command(
    name = "evaluate",
    description = "Measure accuracy on labelled files and print the tables of the report.",
    subcommands = {
      EvaluateCountriesCommand.class,
      EvaluateExtractionCommand.class,
      EvaluateRelatedCommand.class,
      EvaluateReportCommand.class,
      EvaluateSalienceCommand.class,
      EvaluateScaleCommand.class,
      EvaluateSeedCommand.class,
      EvaluateTopicsCommand.class,
      EvaluateEntitiesCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate seed --data DIR",
      "  nutgraf evaluate report --data DIR -o docs/accuracy.md"
    })
public final class EvaluateCommand {}
