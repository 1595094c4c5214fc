// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.FigureTable;
import org.nutgraf.training.related.RelatedEvaluation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate related}: relatedness against people's judgements. */
@Command(
    name = "related",
    description = "Measure the relatedness score and the rail beside simpler systems.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate related --data DIR",
      "  nutgraf evaluate related --archive archive.jsonl"
    })
final class EvaluateRelatedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Truth truth;

  private static final class Truth {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the labelled data.")
    private Optional<Path> data = Optional.empty();

    @Option(
        names = "--archive",
        paramLabel = "FILE",
        description =
            "A site's own archive: articles as JSON lines, each with a field links, the ids of the"
                + " articles that its editors link to.")
    private Optional<Path> archive = Optional.empty();
  }

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), transformer, corenlp.")
  private Engine engine;

  @Mixin private MaxPiecesOption maxPieces;

  @Override
  public Integer call() throws IOException {
    try (TextEncoder encoder = maxPieces.load();
        Enricher enricher = Enricher.builder().engine(engine.load()).encoder(encoder).build()) {
      List<Figure> figures =
          truth.archive.isPresent()
              ? RelatedEvaluation.archive(enricher, truth.archive.get())
              : RelatedEvaluation.run(enricher, truth.data.orElseThrow());
      PrintWriter out = spec.commandLine().getOut();
      out.print(FigureTable.markdown(figures));
      out.flush();
    }
    return 0;
  }
}
