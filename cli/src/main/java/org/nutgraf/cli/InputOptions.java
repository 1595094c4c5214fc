// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.read.HtmlRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options for reading articles. */
final class InputOptions {

  private static final Pattern NAMED =
      Pattern.compile("(body|title|description|rail|remove)=(.*)", Pattern.DOTALL);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description =
          "Input format: html (a web page), page (the visible text of one), text (one plain"
              + " article), jsonl (JSON lines with id, url, title, description, body, published,"
              + " section, language, rail), feed (RSS or Atom), ninjs (IPTC items), headlines (one"
              + " per line), auto (detected from the file name and content; the default).")
  private Format from;

  @Option(
      names = "--select",
      paramLabel = "[PART=]CSS",
      description =
          "CSS selector for a part of your HTML pages, used instead of automatic extraction. PART is"
              + " body (the default), title, description, rail (headlines of further reading), or"
              + " remove for elements to ignore. Repeatable.")
  private List<String> selectors = List.of();

  private HtmlRules rules() {
    HtmlRules rules = HtmlRules.none();
    for (String selector : selectors) {
      Matcher named = NAMED.matcher(selector);
      boolean isNamed = named.matches();
      try {
        rules = isNamed ? with(rules, named.group(1), named.group(2)) : rules.body(selector);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--select: " + e.getMessage(), e);
      }
    }
    return rules;
  }

  private static HtmlRules with(HtmlRules rules, String part, String selector) {
    return switch (part) {
      case "body" -> rules.body(selector);
      case "title" -> rules.title(selector);
      case "description" -> rules.description(selector);
      case "rail" -> rules.rail(selector);
      case "remove" -> rules.remove(selector);
      default -> throw new IllegalArgumentException("no such part: " + part);
    };
  }

  /** Opens files, or standard input if there are none; see {@link Inputs#of}. */
  Inputs open(List<Path> files) throws IOException {
    return Inputs.of(files, from, rules());
  }
}
