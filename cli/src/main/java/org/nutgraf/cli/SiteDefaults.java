// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Defaults for options, read from the file given by {@code --config} or from {@code
 * nutgraf.properties} in the working directory. A key is the long name of an option without dashes;
 * a relative path is resolved against the folder of the file. The command line takes precedence.
 */
final class SiteDefaults implements IDefaultValueProvider {

  /** The command whose options may be set. */
  private static final String REFERENCE_COMMAND = "enrich";

  /** Commands whose options of the same names have other meanings, with all their subcommands. */
  private static final Set<String> UNRELATED_COMMANDS = Set.of("train", "evaluate");

  private static final Set<String> EXCLUDED =
      Set.of("help", "version", "config", "output", "resume", "quiet");

  private static final String NAME = "nutgraf.properties";

  private final Properties values;
  private final Path folder;

  private SiteDefaults(Properties values, Path folder) {
    this.values = values;
    this.folder = folder;
  }

  /**
   * Reads the defaults for a command line.
   *
   * @throws IOException if the file cannot be read or has a key that is not an option
   */
  static SiteDefaults of(CommandLine commands, String... args) throws IOException {
    Optional<Path> named = named(args);
    Path file = named.orElse(Path.of(NAME)).toAbsolutePath();
    Properties values = new Properties();
    if (named.isPresent() || Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(reader);
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
      check(file, values, keys(commands));
    }
    return new SiteDefaults(values, file.getParent());
  }

  private static Optional<Path> named(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--config=")) {
        return Optional.of(Path.of(args[i].substring("--config=".length())));
      }
      if (args[i].equals("--config") && i + 1 < args.length) {
        return Optional.of(Path.of(args[i + 1]));
      }
    }
    return Optional.empty();
  }

  private static Set<String> keys(CommandLine commands) {
    Set<String> keys = new TreeSet<>();
    for (OptionSpec option :
        commands.getSubcommands().get(REFERENCE_COMMAND).getCommandSpec().options()) {
      keys.add(key(option));
    }
    keys.removeAll(EXCLUDED);
    return keys;
  }

  private static void check(Path file, Properties values, Set<String> keys) throws IOException {
    for (String key : values.stringPropertyNames()) {
      if (!keys.contains(key)) {
        throw new IOException(
            file + ": key must be one of " + String.join(", ", keys) + ", was " + key);
      }
    }
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** Whether the option belongs to a command in which a site's defaults mean something else. */
  private static boolean isOfTraining(OptionSpec option) {
    for (CommandSpec spec = option.command(); spec != null; spec = spec.parent()) {
      if (UNRELATED_COMMANDS.contains(spec.name())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String defaultValue(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option) || isOfTraining(option)) {
      return null;
    }
    String key = key(option);
    String value = EXCLUDED.contains(key) ? null : values.getProperty(key);
    boolean isPath =
        option.type() == Path.class
            || option.auxiliaryTypes().length > 0 && option.auxiliaryTypes()[0] == Path.class;
    return value != null && isPath ? folder.resolve(value).toString() : value;
  }
}
