// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.evaluate.ExtractionEvaluation;
import org.nutgraf.training.evaluate.FigureTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate extraction}. */
@Command(
    name = "extraction",
    description = {
      "Measure the extraction of article bodies from HTML pages.",
      "Bodies are compared by their sequences of four words. Precision and recall are averaged over"
          + " pages and F1 is their harmonic mean, as in Scrapinghub's article extraction"
          + " benchmark."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf evaluate extraction --data DIR"})
final class EvaluateExtractionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(FigureTable.markdown(ExtractionEvaluation.measure(data.folder())));
    out.flush();
    return 0;
  }
}
