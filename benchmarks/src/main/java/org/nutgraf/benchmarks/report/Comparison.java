// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

/**
 * A figure of ours beside a peer's of the same run; the less the better.
 *
 * @param work what both do
 * @param ours our figure
 * @param peer whose figure it is held against
 * @param theirs the peer's, in the same unit
 */
record Comparison(String work, double ours, String peer, double theirs) {

  /** Returns the peer's figure as a multiple of ours: above 1 ours is the better. */
  double advantage() {
    return theirs / ours;
  }
}
