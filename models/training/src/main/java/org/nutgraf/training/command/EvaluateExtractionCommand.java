// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nutgraf.training.evaluate.ExtractionEvaluation;
import org.nutgraf.training.evaluate.FigureTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate extraction}. */
@Command(
    name = "extraction",
    description = {
      "Measure the bodies read out of HTML pages.",
      "Words are compared in runs of four; precision and recall are means over the pages, F1 is"
          + " their harmonic mean, as in Scrapinghub's article extraction benchmark."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf evaluate extraction --data DIR"})
final class EvaluateExtractionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the labelled data; extraction/ in it is read.")
  private Path data;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(FigureTable.markdown(ExtractionEvaluation.measure(data)));
    out.flush();
    return 0;
  }
}
