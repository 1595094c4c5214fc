// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.topic.TopicEvaluation;
import org.nutgraf.training.topic.TopicEvaluation.CrossValidation;
import org.nutgraf.training.topic.TopicEvaluation.Interval;
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
    description = "Measure the topics on labelled articles.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf evaluate topics --data DIR",
      "  nutgraf evaluate topics --data DIR --folds 0 --headlines"
    })
final class EvaluateTopicsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The labelled data; topics/dev.jsonl and topics/train.jsonl in it are read.")
  private Path data;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Cross-validate the training in N folds; 0 leaves it out (default: 5).")
  private int folds;

  @Mixin private MaxPiecesOption maxPieces;

  @Option(
      names = "--headlines",
      description = "Give the classifier nothing but the headlines of the articles that have one.")
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
      printHead(out);
      print(out, evaluation.intervals(data));
      List<Reliability> reliability = evaluation.reliability(data);
      if (folds > 0) {
        CrossValidation cross = evaluation.crossValidate(data, folds);
        print(out, cross.figures());
        reliability = cross.reliability();
      }
      out.println();
      out.println("| top topics with a score from | given | mean score | right |");
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

  static void printHead(PrintWriter out) {
    out.println("| set | system | measure | figure | 95% interval | items |");
    out.println("| --- | --- | --- | ---: | ---: | ---: |");
  }

  static void printCurve(PrintWriter out, Map<Integer, Double> curve) {
    out.println();
    out.println("| articles trained on | accuracy of the primary topic |");
    out.println("| ---: | ---: |");
    curve.forEach(
        (count, accuracy) ->
            out.println(String.format(Locale.ROOT, "| %d | %.3f |", count, accuracy)));
  }

  static void print(PrintWriter out, List<Interval> intervals) {
    for (Interval interval : intervals) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.3f | %.3f to %.3f | %d |",
              interval.figure().set(),
              interval.figure().system(),
              interval.figure().measure(),
              interval.figure().value(),
              interval.low(),
              interval.high(),
              interval.figure().support()));
    }
  }
}
