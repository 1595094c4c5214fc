// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Generates the manual page in troff with the man macros. */
final class ManPage {

  private static final String NAME = "nutgraf";

  private final CommandSpec root;
  private final List<String> lines = new ArrayList<>();

  private ManPage(CommandSpec root) {
    this.root = root;
  }

  /** Returns the page for a command with all its subcommands. */
  static String of(CommandLine commandLine) {
    return new ManPage(commandLine.getCommandSpec()).page();
  }

  private String page() {
    lines.add(".TH NUTGRAF 1");
    section("NAME");
    text(NAME + " - identify what news articles are about, and find related articles");
    section("SYNOPSIS");
    lines.add(".B " + NAME);
    text("COMMAND [OPTIONS] [ARGUMENTS]");
    section("DESCRIPTION");
    paragraphs(root);
    section("COMMANDS");
    commands(root);
    section("EXIT STATUS");
    root.usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> item("\\fB" + code.strip() + "\\fR", meaning.strip()));
    section("FILES");
    item(
        "\\fBnutgraf.properties\\fR",
        "Default values for options, in the working directory or at the path given by --config. Keys"
            + " are the long names of options without dashes.");
    return String.join("\n", lines) + "\n";
  }

  private void commands(CommandSpec parent) {
    for (Map.Entry<String, CommandLine> entry : parent.subcommands().entrySet()) {
      CommandSpec command = entry.getValue().getCommandSpec();
      if (command.usageMessage().hidden()) {
        continue;
      }
      if (command.subcommands().isEmpty()) {
        command(command);
      } else {
        commands(command);
      }
    }
  }

  private void command(CommandSpec command) {
    lines.add(".SS " + escaped(command.qualifiedName()));
    paragraphs(command);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", joined(parameter.description()));
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden() && !option.inherited() && !option.usageHelp() && !option.versionHelp()) {
        item(names(option), joined(option.description()));
      }
    }
    List<String> examples =
        List.of(command.usageMessage().footer()).stream().filter(s -> s.startsWith("  ")).toList();
    if (!examples.isEmpty()) {
      lines.add(".PP");
      lines.add(".EX");
      examples.forEach(this::text);
      lines.add(".EE");
    }
  }

  private static String names(OptionSpec option) {
    List<String> names = new ArrayList<>();
    for (String name : option.names()) {
      names.add("\\fB" + escaped(name) + "\\fR");
    }
    String value = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
    return String.join(", ", names) + value;
  }

  private void section(String name) {
    lines.add(".SH " + name);
  }

  private void paragraphs(CommandSpec command) {
    String before = ".";
    for (String paragraph : command.usageMessage().description()) {
      if (!before.equals(".")) {
        lines.add(".PP");
      }
      text(plain(paragraph));
      before = paragraph;
    }
  }

  private void item(String term, String description) {
    lines.add(".TP");
    lines.add(term);
    text(plain(description));
  }

  private void text(String text) {
    lines.add(escaped(text));
  }

  private static String joined(String... description) {
    return String.join(" ", description);
  }

  /** Unescapes a format string. */
  private static String plain(String text) {
    return text.replace("%n", " ").replace("%%", "%");
  }

  /** Escapes dashes and backslashes, and a leading period or quote, which would be a request. */
  private static String escaped(String text) {
    String kept = text.replace("\\", "\\e").replace("-", "\\-");
    return kept.startsWith(".") || kept.startsWith("'") ? "\\&" + kept : kept;
  }
}
