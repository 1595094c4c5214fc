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

/** How a command reads its articles. */
final class InputOptions {

  private static final Pattern NAMED =
      Pattern.compile("(body|title|description|rail|remove)=(.*)", Pattern.DOTALL);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      defaultValue = "auto",
      paramLabel = "FORM",
      description =
          "Form of the input: html (a web page), page (visible text of one), text (one plain"
              + " article), jsonl (JSON lines with id, url, title, description, body, published,"
              + " section, language, rail), feed (RSS or Atom), ninjs (IPTC items), headlines (one a"
              + " line), auto (told by the file; the default).")
  private Format from;

  @Option(
      names = "--select",
      paramLabel = "[PART=]CSS",
      description =
          "CSS selector of a part of the site's HTML pages, in place of what would be found: body"
              + " (if no part is named), title, description, rail, or remove for what is no part of"
              + " any article; may be given often.")
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

  /** Opens files, or standard input where there are none; see {@link Inputs#of}. */
  Inputs open(List<Path> files) throws IOException {
    return Inputs.of(files, from, rules());
  }
}
