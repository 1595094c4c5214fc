// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command's output depends on besides its input: its options and the models. */
final class RunSettings {

  private static final Set<String> WITHOUT_EFFECT =
      Set.of("--threads", "--resume", "--quiet", "--output", "--help", "--version", "--config");

  private RunSettings() {}

  /** Returns the settings as one line, the same for the same settings. */
  static String of(CommandSpec command, Enricher enricher) {
    Map<String, String> settings = new TreeMap<>();
    for (OptionSpec option : command.options()) {
      Object value = option.getValue();
      value = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (value != null && !WITHOUT_EFFECT.contains(option.longestName())) {
        settings.put(option.longestName(), value.toString());
      }
    }
    for (Stage stage : Stage.values()) {
      if (enricher.models().containsKey(stage)) {
        settings.put(stage.name(), enricher.models().get(stage).id());
      }
    }
    return settings.toString();
  }
}
