// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.Objects;

/**
 * One measured figure of the accuracy report.
 *
 * @param task what was measured: "tags", "entities", "countries", "salience", "topics", "related"
 * @param set the data it was measured on, for example "reuters2020"
 * @param system the system evaluated: an engine or a baseline
 * @param measure the measure with its scope, for example "F1 ORG"
 * @param value the figure, a ratio in [0, 1] unless the measure says otherwise
 * @param support number of items that it is based on
 */
public record Figure(
    String task, String set, String system, String measure, double value, int support) {

  /** Checks that no part is null. */
  public Figure {
    Objects.requireNonNull(task, "task must not be null");
    Objects.requireNonNull(set, "set must not be null");
    Objects.requireNonNull(system, "system must not be null");
    Objects.requireNonNull(measure, "measure must not be null");
  }
}
