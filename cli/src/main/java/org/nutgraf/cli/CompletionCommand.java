// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf completion}: prints a completion script for a shell. */
@Command(
    name = "completion",
    description = "Print a shell script that completes commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {"  source <(nutgraf completion bash)", "  source <(nutgraf completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

  /** The supported shells. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The values of an enumeration, to be replaced by lower case. */
  private static final Pattern VALUES =
      Pattern.compile("(?<=_option_args=|_pos_param_args=)\\([^)\n]{0,2000}\\)");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    if (shell == Shell.ZSH) {
      out.print(
          "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n");
    }
    out.print(
        VALUES
            .matcher(AutoComplete.bash("nutgraf", root))
            .replaceAll(list -> Matcher.quoteReplacement(list.group().toLowerCase(Locale.ROOT))));
    out.flush();
    return 0;
  }
}
