// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nutgraf man}: prints the manual page. */
@Command(
    name = "man",
    description = "Print the manual page in troff format.",
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf man > nutgraf.1", "  man -l nutgraf.1"})
final class ManCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(ManPage.of(spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
