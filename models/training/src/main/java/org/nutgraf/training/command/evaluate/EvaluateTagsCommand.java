// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.EngineOption;
import org.nutgraf.training.evaluate.FigureTable;
import org.nutgraf.training.evaluate.TagError;
import org.nutgraf.training.evaluate.TagEvaluation;
import org.nutgraf.training.report.AccuracyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate tags}: the tags of articles against those an editor would publish. */
@Command(
    name = "tags",
    description = {
      "Measure the tags of articles against those that an editor would publish.",
      "A tag is right if its type and one of its surface forms, or a country's code, are the editor's."
          + " tags/dev.jsonl in the labelled data lists them. With the engine corenlp, Stanford's own"
          + " pipeline with one tag for each distinct text is measured beside it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate tags --data DIR",
      "  nutgraf evaluate tags --data DIR --engine transformer --errors"
    })
final class EvaluateTagsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Mixin private EngineOption engine;

  @Option(
      names = "--errors",
      description =
          "List each missed, wrong and split tag, each that lacks the editor's name, and each wrong"
              + " main country, one on a line in tab-separated columns: kind, article, tag, detail.")
  private boolean errors;

  @Override
  public Integer call() throws IOException {
    List<TagEvaluation.Outcome> outcomes = AccuracyReport.compareTags(engine.load(), data.folder());
    PrintWriter out = spec.commandLine().getOut();
    TagEvaluation.Outcome own = outcomes.get(0);
    out.println(own.articles() + " articles");
    out.println();
    out.print(
        FigureTable.markdown(
            outcomes.stream().flatMap(outcome -> outcome.figures().stream()).toList()));
    if (errors) {
      for (TagError error : own.errors()) {
        out.println(String.join("\t", error.kind(), error.article(), error.tag(), error.detail()));
      }
    }
    out.flush();
    return 0;
  }
}
