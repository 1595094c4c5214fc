// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.nutgraf.cli.io.StandardOutput;
import org.nutgraf.training.command.TrainingCommand;
import org.nutgraf.training.command.evaluate.EvaluateCommand;
import org.nutgraf.training.command.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code nutgraf} command. */
@Command(
    name = "nutgraf",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Identifies the people, organisations, countries and topics in news articles, and finds related"
            + " articles.",
    subcommands = {
      EnrichCommand.class,
      IndexCommand.class,
      RelatedCommand.class,
      RailsCommand.class,
      RankCommand.class,
      TagsCommand.class,
      ModelsCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Nutgraf {

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description =
          "File with default values for options (default: nutgraf.properties in the working"
              + " directory, if present).")
  private Path config;

  private Nutgraf() {}

  /** Set on the root alone, since annotations are inherited by every command. */
  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "success");
    codes.put("1", "failure");
    codes.put("2", "incorrect usage");
    codes.put("3", "completed, but some articles failed");
    return codes;
  }

  /** Runs the command and exits with its exit code. */
  public static void main(String[] args) {
    CommandLine commandLine = commandLine();
    try {
      commandLine.setDefaultValueProvider(SiteDefaults.of(commandLine, args));
    } catch (IOException | InvalidPathException e) {
      String message =
          e instanceof NoSuchFileException ? "no such file: " + e.getMessage() : e.getMessage();
      commandLine.getErr().println("nutgraf: configuration: " + message);
      System.exit(CommandLine.ExitCode.USAGE);
    }
    int code = commandLine.execute(args);
    Optional<IOException> failure = StandardOutput.failure(commandLine.getOut());
    if (failure.isPresent() && code == CommandLine.ExitCode.OK) {
      commandLine.getErr().println("nutgraf: " + failure.get().getMessage());
      code = CommandLine.ExitCode.SOFTWARE;
    }
    System.exit(code);
  }

  /** Prints one line for incorrect usage instead of the whole help. */
  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    commandLine
        .getErr()
        .println(
            "nutgraf: "
                + lowerCaseValues(
                    e.getMessage().replaceAll("\\R", " ").replaceFirst("^Error: ", ""))
                + suggestion(e)
                + "; see "
                + commandLine.getCommandSpec().qualifiedName()
                + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static String suggestion(ParameterException e) {
    List<String> nearest =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.<String>of();
    return nearest.isEmpty() ? "" : "; the closest match is " + nearest.get(0);
  }

  /** Shows the values of an enumeration in lower case, as users type them. */
  private static String lowerCaseValues(String message) {
    int list = message.indexOf("expected one of [");
    return list < 0
        ? message
        : message.substring(0, list) + message.substring(list).toLowerCase(Locale.ROOT);
  }

  /** Lists options in the order of their declaration, the most useful first, not by alphabet. */
  private static void keepOptionOrder(CommandLine commandLine) {
    commandLine.getCommandSpec().usageMessage().sortOptions(false);
    commandLine.getSubcommands().values().forEach(Nutgraf::keepOptionOrder);
  }

  /** Returns the command line, ready to execute; tests replace its streams. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Nutgraf());
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes())
        .footer("%nnutgraf COMMAND --help describes a command.");
    CommandLine train = commandLine.getSubcommands().get("train");
    ServiceLoader.load(TrainingCommand.class).forEach(train::addSubcommand);
    keepOptionOrder(commandLine);
    return commandLine
        .setOut(StandardOutput.of(FileDescriptor.out, false))
        .setErr(StandardOutput.of(FileDescriptor.err, true))
        .setParameterExceptionHandler(Nutgraf::wrongUsage)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new OneLineExceptionHandler());
  }
}
