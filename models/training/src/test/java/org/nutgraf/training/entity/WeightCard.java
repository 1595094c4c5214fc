// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import java.util.List;
import org.nutgraf.internal.math.Feature;

/** Reads the lines of a card of weights in tests. */
final class WeightCard {

  private WeightCard() {}

  /** Returns the keys of the features that have a weight, in the card's order. */
  static List<String> keys(List<String> card) {
    return card.stream()
        .filter(line -> line.startsWith("weight."))
        .map(line -> line.substring("weight.".length(), line.indexOf('=')))
        .toList();
  }

  /** Returns the weight of a feature. */
  static double weight(List<String> card, Feature feature) {
    String key = "weight." + feature.key() + "=";
    return card.stream()
        .filter(line -> line.startsWith(key))
        .mapToDouble(line -> Double.parseDouble(line.substring(key.length())))
        .findFirst()
        .orElseThrow();
  }
}
