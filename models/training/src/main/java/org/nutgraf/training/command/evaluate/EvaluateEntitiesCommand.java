// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.EngineOption;
import org.nutgraf.training.data.ConllReader;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.entity.RepairedTagger;
import org.nutgraf.training.evaluate.EntityEvaluation;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.FigureTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate entities}: exact-span scores of an engine on the development sets. */
@Command(
    name = "entities",
    description = {
      "Measure a name finder: precision, recall and F1 of exact spans.",
      "Each set has two rows: the engine's own mentions, and the same mentions after the document-level"
          + " repair that every enrichment applies."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate entities --data DIR",
      "  nutgraf evaluate entities --data DIR --reliability"
    })
final class EvaluateEntitiesCommand implements Callable<Integer> {

  /** The labelled files in {@code entities/dev}, without their extension. */
  static final List<String> SETS =
      List.of("reuters2020", "worldwide", "conll2003-test-corrected", "wikigold");

  @Mixin private DataOption data;

  @Mixin private EngineOption engine;

  @Option(
      names = "--reliability",
      description =
          "Print how well calibrated the confidence of mentions is, instead of the scores.")
  private boolean reliability;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    EntityEngine loaded = engine.load();
    if (reliability) {
      return reliability(loaded);
    }
    List<List<Figure>> rows = new ArrayList<>();
    for (String set : SETS) {
      List<LabelledDocument> documents = read(set);
      rows.add(EntityEvaluation.measure(set, loaded.name(), loaded.tagger(), documents));
      rows.add(
          EntityEvaluation.measure(
              set, loaded.name() + ", repaired", new RepairedTagger(loaded.tagger()), documents));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("| set | engine | P | R | F1 | F1 PER | F1 ORG | F1 LOC | mentions |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    rows.forEach(figures -> out.println(row(figures)));
    out.flush();
    return 0;
  }

  private List<LabelledDocument> read(String set) throws IOException {
    return ConllReader.read(
        data.folder().resolve("entities").resolve("dev").resolve(set + ".conll"));
  }

  private int reliability(EntityEngine loaded) throws IOException {
    List<LabelledDocument> all = new ArrayList<>();
    for (String set : SETS) {
      all.addAll(read(set));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        FigureTable.markdown(
            EntityEvaluation.reliability("all four sets", loaded.name(), loaded.tagger(), all)));
    out.flush();
    return 0;
  }

  private static String row(List<Figure> figures) {
    StringBuilder row = new StringBuilder();
    row.append("| ").append(figures.get(0).set()).append(" | ").append(figures.get(0).system());
    for (Figure figure : figures) {
      row.append(" | ").append(String.format(Locale.ROOT, "%.1f", 100 * figure.value()));
    }
    return row.append(" | ").append(figures.get(2).support()).append(" |").toString();
  }
}
