// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options and models that the output of a command depends on. */
public final class RunSettings {

  private static final Set<String> IGNORED =
      Set.of("--threads", "--resume", "--quiet", "--output", "--help", "--version", "--config");

  private RunSettings() {}

  /** Describes how the settings of an earlier run differ from those of this one. */
  static String difference(String earlier, String now) {
    Set<String> before = new LinkedHashSet<>(earlier.lines().toList());
    Set<String> after = new LinkedHashSet<>(now.lines().toList());
    List<String> parts = new ArrayList<>();
    before.stream().filter(line -> !after.contains(line)).forEach(line -> parts.add("had " + line));
    after.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> parts.add("now has " + line));
    return String.join(", ", parts);
  }

  /** Returns the settings, one per line, in a fixed order. */
  public static String of(CommandSpec command, Enricher enricher) {
    Map<String, String> settings = new TreeMap<>();
    for (OptionSpec option : command.options()) {
      Object value = option.getValue();
      value = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (value != null && !IGNORED.contains(option.longestName())) {
        settings.put(option.longestName(), value.toString());
      }
    }
    for (Stage stage : Stage.values()) {
      if (enricher.models().containsKey(stage)) {
        settings.put(stage.name(), enricher.models().get(stage).id());
      }
    }
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + " " + setting.getValue().replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }
}
