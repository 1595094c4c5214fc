// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A section of the report. {@link #text} also writes its plots. */
abstract class ReportSection {

  private final List<Comparison> comparisons = new ArrayList<>();

  /** Returns the section in Markdown, empty if none of its benchmarks was run. */
  abstract String text() throws IOException;

  /** Returns the comparisons with peers that {@link #text} made. */
  final List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }

  final void compare(String work, double ours, String peer, double theirs) {
    comparisons.add(new Comparison(work, ours, peer, theirs));
  }

  static String heading(String title, String text) {
    return "\n## " + title + "\n\n" + (text.isEmpty() ? "" : text + "\n\n");
  }

  static String picture(String name, String title) {
    return "\n![" + title + "](pictures/" + name + ".svg)\n";
  }
}
