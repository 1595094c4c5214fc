// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.evaluate.FigureTable;
import org.nutgraf.evaluate.RelatedEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate related}: relatedness against people's judgements. */
@Command(name = "related", description = "Measure the relatedness score and the rail.")
final class EvaluateRelatedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with related/ and seed/.")
  private Path data;

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), corenlp.")
  private Engine engine;

  @Override
  public Integer call() throws IOException {
    try (Enricher enricher = Enricher.builder().engine(engine.load()).build()) {
      spec.commandLine()
          .getOut()
          .print(FigureTable.markdown(RelatedEvaluation.run(enricher, data)));
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
