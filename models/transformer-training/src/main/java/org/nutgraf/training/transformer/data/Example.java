// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.data;

import org.nutgraf.internal.transformer.Window;

/**
 * A labelled window.
 *
 * @param window input of the network
 * @param labels correct label of each word
 * @param set number of the training set, whose annotation guidelines differ from the others'
 * @param weight weight in the loss, > 0
 */
public record Example(Window window, int[] labels, int set, float weight) {

  public int length() {
    return window.pieces().length;
  }
}
