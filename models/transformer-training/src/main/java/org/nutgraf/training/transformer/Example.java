// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import org.nutgraf.internal.transformer.Window;

/**
 * A window to learn from.
 *
 * @param window what the network reads
 * @param labels the right label of each word
 * @param set number of the set that it comes from, which has guidelines of its own
 * @param weight how much it counts, more than 0
 */
record Example(Window window, int[] labels, int set, float weight) {

  int length() {
    return window.pieces().length;
  }
}
