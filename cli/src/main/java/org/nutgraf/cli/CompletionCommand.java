// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf completion}: the script that lets a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print the script that completes commands and options in a shell.",
    footerHeading = "%nExamples:%n",
    footer = {"  source <(nutgraf completion bash)", "  source <(nutgraf completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

  /** The shells that are served. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    out.print(AutoComplete.bash("nutgraf", root));
    out.flush();
    return 0;
  }
}
