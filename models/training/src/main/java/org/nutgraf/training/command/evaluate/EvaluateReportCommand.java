// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.Engine;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.report.AccuracyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate report}: measures every task and writes the accuracy report. */
@Command(
    name = "report",
    description = "Measure every task with the given engines and write the accuracy report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate report --data DIR -o docs/accuracy.md",
      "  nutgraf evaluate report --engines opennlp,transformer,corenlp --data DIR -o docs/accuracy.md"
    })
final class EvaluateReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--engines",
      defaultValue = "opennlp",
      split = ",",
      paramLabel = "ENGINE",
      description =
          "Name finders to measure, separated by commas: opennlp, transformer, corenlp (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Engine> engines;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description =
          "Report file, ending in .md; the same figures are written to a .tsv file next to it.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    List<Figure> figures = new ArrayList<>();
    List<ModelInfo> models = new ArrayList<>();
    for (Engine engine : engines) {
      EntityEngine loaded = engine.load();
      models.add(loaded.tagger().model());
      figures.addAll(AccuracyReport.measure(loaded, data.folder(), this::progress));
    }
    figures.addAll(AccuracyReport.measureRest(data.folder(), this::progress));
    try (Enricher enricher = Enricher.english()) {
      models.addAll(enricher.models().values());
    }
    AccuracyReport.write(output, figures, models);
    return 0;
  }

  private void progress(String set) {
    spec.commandLine().getErr().println("measuring " + set);
  }
}
