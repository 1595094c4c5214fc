// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nutgraf.training.topic.TopicEvaluation.Interval;

/** Prints figures with their confidence intervals as Markdown tables. */
public final class IntervalTable {

  private IntervalTable() {}

  /** Prints the header of the table of figures. */
  public static void printHeader(PrintWriter out) {
    out.println("| set | system | measure | figure | 95% interval | items |");
    out.println("| --- | --- | --- | ---: | ---: | ---: |");
  }

  /** Prints one row for each figure. */
  public static void printRows(PrintWriter out, List<Interval> intervals) {
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

  /**
   * Prints a learning curve.
   *
   * @param curve accuracy of the primary topic, in [0, 1], by number of training articles
   */
  public static void printLearningCurve(PrintWriter out, Map<Integer, Double> curve) {
    out.println();
    out.println("| training articles | accuracy of the primary topic |");
    out.println("| ---: | ---: |");
    curve.forEach(
        (count, accuracy) ->
            out.println(String.format(Locale.ROOT, "| %d | %.3f |", count, accuracy)));
  }
}
