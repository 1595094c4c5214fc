// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
      CompletionCommand.class,
      ModelsCommand.class,
      EvaluateCommand.class,
      TagsCommand.class,
      TrainCommand.class
    })
public final class Nutgraf {

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "A site's defaults for options; else nutgraf.properties, if it is there.")
  private Path config;

  private Nutgraf() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    CommandLine commandLine = commandLine();
    try {
      commandLine.setDefaultValueProvider(SiteDefaults.of(commandLine, args));
    } catch (IOException | InvalidPathException e) {
      commandLine.getErr().println("nutgraf: configuration: " + e.getMessage());
      System.exit(CommandLine.ExitCode.USAGE);
    }
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
                + lowerCaseValues(e.getMessage().replaceAll("\\R", " "))
                + "; see "
                + commandLine.getCommandSpec().qualifiedName()
                + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** Names the values of an enumeration as they are typed. */
  private static String lowerCaseValues(String message) {
    int list = message.indexOf("expected one of [");
    return list < 0
        ? message
        : message.substring(0, list) + message.substring(list).toLowerCase(Locale.ROOT);
  }

  /** Returns the command line, ready to execute; a test gives it its own streams. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Nutgraf());
    CommandLine train = commandLine.getSubcommands().get("train");
    ServiceLoader.load(TrainingCommand.class).forEach(train::addSubcommand);
    return commandLine
        .setOut(utf8(FileDescriptor.out, false))
        .setErr(utf8(FileDescriptor.err, true))
        .setParameterExceptionHandler(Nutgraf::wrongUsage)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new OneLineExceptionHandler());
  }
}
