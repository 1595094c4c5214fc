// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

/**
 * A figure of Nutgraf and that of a peer in the same run; lower is better.
 *
 * @param work the task
 * @param ours figure of Nutgraf
 * @param peer name of the peer
 * @param theirs figure of the peer, in the same unit
 */
record Comparison(String work, double ours, String peer, double theirs) {

  /** Returns the peer's figure as a multiple of ours; ours is better if this is above 1. */
  double advantage() {
    return theirs / ours;
  }
}
