// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.IntervalTable;
import org.nutgraf.training.command.MaxPiecesOption;
import org.nutgraf.training.topic.TopicEvaluation;
import org.nutgraf.training.topic.TopicEvaluation.CrossValidation;
import org.nutgraf.training.topic.TopicEvaluation.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate topics}. */
@Command(
    name = "topics",
    description = "Measure the topic classifier on labelled articles.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate topics --data DIR",
      "  nutgraf evaluate topics --data DIR --folds 0 --headlines"
    })
final class EvaluateTopicsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Folds of the cross-validation of the training; 0 skips it (default: 5).")
  private int folds;

  @Mixin private MaxPiecesOption maxPieces;

  @Option(
      names = "--headlines",
      description = "Classify headlines alone; articles without one are skipped.")
  private boolean headlines;

  @Override
  public Integer call() throws IOException {
    if (folds < 0 || folds == 1) {
      throw new ParameterException(
          spec.commandLine(), "--folds must be 0 or at least 2, was " + folds);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (TextEncoder encoder = maxPieces.load()) {
      TopicEvaluation evaluation = new TopicEvaluation(TopicClassifier.mediaTopics(), encoder);
      evaluation = headlines ? evaluation.ofHeadlines() : evaluation;
      IntervalTable.printHeader(out);
      IntervalTable.printRows(out, evaluation.intervals(data.folder()));
      List<Reliability> reliability = evaluation.reliability(data.folder());
      if (folds > 0) {
        CrossValidation cross = evaluation.crossValidate(data.folder(), folds);
        IntervalTable.printRows(out, cross.figures());
        reliability = cross.reliability();
      }
      out.println();
      out.println("| score of a top topic, from | assigned | mean score | precision |");
      out.println("| ---: | ---: | ---: | ---: |");
      for (Reliability line : reliability) {
        out.println(
            String.format(
                Locale.ROOT,
                "| %.1f | %d | %.3f | %.3f |",
                line.from(),
                line.count(),
                line.meanScore(),
                line.accuracy()));
      }
    }
    return 0;
  }
}
