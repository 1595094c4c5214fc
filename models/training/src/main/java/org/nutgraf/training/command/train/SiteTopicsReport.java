// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.training.command.IntervalTable;
import org.nutgraf.training.topic.SiteLabels;
import org.nutgraf.training.topic.TopicCrossValidation;
import picocli.CommandLine;

/** Reports on the labels of a site's own topics and on the trained classifier. */
final class SiteTopicsReport {

  private static final int FOLDS = 5;

  /** A topic with fewer articles has hardly an example left in some folds. */
  private static final int MIN_PER_TOPIC = 5;

  /** With fewer articles the calibration of scores is unreliable. */
  private static final int MIN_FOR_CALIBRATION = 200;

  private static final int MAX_LISTED = 10;

  private final SiteLabels labels;
  private final CommandLine command;

  SiteTopicsReport(SiteLabels labels, CommandLine command) {
    this.labels = labels;
    this.command = command;
  }

  /**
   * Warns about labels that are probably mistakes.
   *
   * @throws IOException if there are fewer than two top topics
   */
  void check() throws IOException {
    Map<String, Integer> counts = labels.counts();
    List<MediaTopic> top =
        labels.vocabulary().topTopics().stream()
            .filter(topic -> counts.containsKey(topic.id()))
            .toList();
    if (top.size() < 2) {
      throw new IOException(
          "the labels must include at least two different top topics, found "
              + top.size()
              + top.stream().map(topic -> ": " + topic.name()).findFirst().orElse(""));
    }
    List<String> few =
        labels.vocabulary().all().stream()
            .filter(topic -> counts.getOrDefault(topic.id(), 0) > 0)
            .filter(topic -> counts.get(topic.id()) < MIN_PER_TOPIC)
            .map(topic -> topic.name() + " (" + counts.get(topic.id()) + ")")
            .toList();
    warn(
        "topics with fewer than " + MIN_PER_TOPIC + " articles; check their spelling or add more",
        few);
    warn(
        "topics without an article are learnt from name and definition alone",
        labels.unlabelled().stream().map(MediaTopic::name).toList());
    if (labels.articles().size() < MIN_FOR_CALIBRATION) {
      command
          .getErr()
          .println(
              "nutgraf: scores are only roughly calibrated: "
                  + labels.articles().size()
                  + " articles, "
                  + MIN_FOR_CALIBRATION
                  + " or more are recommended");
    }
  }

  private void warn(String what, List<String> names) {
    if (!names.isEmpty()) {
      String rest = names.size() > MAX_LISTED ? " and " + (names.size() - MAX_LISTED) : "";
      command
          .getErr()
          .println(
              names.stream()
                  .limit(MAX_LISTED)
                  .collect(Collectors.joining(", ", "nutgraf: " + what + ": ", rest)));
    }
  }

  /** Prints the cross-validation, overall and for each topic, and the learning curve. */
  void print(String system, TopicCrossValidation validation) {
    PrintWriter out = command.getOut();
    IntervalTable.printHeader(out);
    IntervalTable.printRows(out, validation.figures(system, FOLDS));
    out.println();
    out.println("| topic | articles | assigned | correct | precision | recall |");
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
              ratio(line.right(), line.given()),
              ratio(line.right(), line.articles())));
    }
    IntervalTable.printLearningCurve(out, validation.learningCurve(FOLDS));
  }

  private static String ratio(int count, int of) {
    return of == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) count / of);
  }
}
