// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The {@code nutgraf} command. */
@Command(
    name = "nutgraf",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Tells what news articles are about: people, countries, organisations, topics.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:finished, but some articles failed"},
    subcommands = {
      EnrichCommand.class,
      IndexCommand.class,
      RelatedCommand.class,
      RailsCommand.class,
      RankCommand.class,
      ModelsCommand.class,
      EvaluateCommand.class,
      TrainCommand.class
    })
public final class Nutgraf {

  private Nutgraf() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Returns the command line, ready to execute; a test gives it its own streams. */
  static CommandLine commandLine() {
    return new CommandLine(new Nutgraf())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new OneLineExceptionHandler());
  }
}
