// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.training.topic.SiteLabels;
import org.nutgraf.training.topic.TopicCrossValidation;
import picocli.CommandLine;

/** What an editor is told of the labels of a site's own topics, and of what was learnt. */
final class SiteTopicsReport {

  private static final int FOLDS = 5;

  /** Of a topic with fewer articles, every fold but one leaves hardly an example. */
  private static final int FEW = 5;

  /** With fewer articles the curves from values to probabilities are guesses. */
  private static final int SURE = 200;

  private static final int MOST_NAMED = 10;

  private final SiteLabels labels;
  private final CommandLine command;

  SiteTopicsReport(SiteLabels labels, CommandLine command) {
    this.labels = labels;
    this.command = command;
  }

  /**
   * Warns of labels that are hardly meant so.
   *
   * @throws IOException if there is nothing to tell apart
   */
  void check() throws IOException {
    Map<String, Integer> counts = labels.counts();
    List<MediaTopic> top =
        labels.vocabulary().topTopics().stream()
            .filter(topic -> counts.containsKey(topic.id()))
            .toList();
    if (top.size() < 2) {
      throw new IOException(
          "the articles must have at least two different top topics, had "
              + top.size()
              + top.stream().map(topic -> ": " + topic.name()).findFirst().orElse(""));
    }
    List<String> few =
        labels.vocabulary().all().stream()
            .filter(topic -> counts.getOrDefault(topic.id(), 0) > 0)
            .filter(topic -> counts.get(topic.id()) < FEW)
            .map(topic -> topic.name() + " (" + counts.get(topic.id()) + ")")
            .toList();
    warn("topics with fewer than " + FEW + " articles, check their spelling or add more", few);
    warn(
        "topics without an article are known by name and definition only",
        labels.unlabelled().stream().map(MediaTopic::name).toList());
    if (labels.articles().size() < SURE) {
      command
          .getErr()
          .println(
              "nutgraf: scores are rough: calibrated on "
                  + labels.articles().size()
                  + " articles, "
                  + SURE
                  + " or more are better");
    }
  }

  private void warn(String what, List<String> names) {
    if (!names.isEmpty()) {
      String rest = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) : "";
      command
          .getErr()
          .println(
              names.stream()
                  .limit(MOST_NAMED)
                  .collect(Collectors.joining(", ", "nutgraf: " + what + ": ", rest)));
    }
  }

  /** Prints the cross-validation, each topic's part of it, and what more articles would bring. */
  void print(String system, TopicCrossValidation validation) {
    PrintWriter out = command.getOut();
    EvaluateTopicsCommand.printHead(out);
    EvaluateTopicsCommand.print(out, validation.figures(system, FOLDS));
    out.println();
    out.println("| topic | articles | given | right | precision | recall |");
    out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (TopicCrossValidation.TopicLine line : validation.topics(FOLDS)) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %s | %s |",
              line.topic().name(),
              line.articles(),
              line.given(),
              line.right(),
              part(line.right(), line.given()),
              part(line.right(), line.articles())));
    }
    EvaluateTopicsCommand.printCurve(out, validation.learningCurve(FOLDS));
  }

  private static String part(int count, int of) {
    return of == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) count / of);
  }
}
