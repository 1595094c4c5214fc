// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.training.command.Engine;
import org.nutgraf.training.command.MaxPiecesOption;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.FigureTable;
import org.nutgraf.training.related.RelatedEvaluation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate related}: relatedness against human judgements. */
@Command(
    name = "related",
    description =
        "Measure the relatedness score and the rail, and compare them with simpler baselines.",
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
            "An archive of your own: articles as JSON lines, each with a field \"links\" that lists"
                + " the ids of the articles its editors linked to.")
    private Optional<Path> archive = Optional.empty();
  }

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), transformer, or corenlp.")
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
