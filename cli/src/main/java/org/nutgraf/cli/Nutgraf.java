// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
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
      TagsCommand.class,
      TrainCommand.class
    })
public final class Nutgraf {

  private Nutgraf() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    CommandLine commandLine = commandLine();
    int code = commandLine.execute(args);
    boolean lost = commandLine.getOut().checkError();
    System.exit(lost && code == 0 ? CommandLine.ExitCode.SOFTWARE : code);
  }

  /** Everything that Nutgraf writes is UTF-8, whatever the platform's charset. */
  private static PrintWriter utf8(FileDescriptor stream, boolean autoFlush) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), autoFlush);
  }

  /** One line for a wrong call, in place of the whole help. */
  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    commandLine
        .getErr()
        .println(
            "nutgraf: "
                + e.getMessage().replaceAll("\\R", " ")
                + "; see "
                + commandLine.getCommandSpec().qualifiedName()
                + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** Returns the command line, ready to execute; a test gives it its own streams. */
  static CommandLine commandLine() {
    return new CommandLine(new Nutgraf())
        .setOut(utf8(FileDescriptor.out, false))
        .setErr(utf8(FileDescriptor.err, true))
        .setParameterExceptionHandler(Nutgraf::wrongUsage)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new OneLineExceptionHandler());
  }
}
