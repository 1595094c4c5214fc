// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import org.nutgraf.related.Recency;
import picocli.CommandLine.Option;

/** {@code --not-later}: how the publication date of a candidate counts. */
final class RecencyOption {

  @Option(
      names = "--not-later",
      description = "Exclude articles published later than the article itself.")
  private boolean notLater;

  Recency recency() {
    return notLater ? Recency.gentle().withoutLater() : Recency.gentle();
  }
}
