// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import java.util.List;
import org.nutgraf.internal.math.Feature;

/** Reads the lines of a card of weights in tests. */
final class WeightCard {

  private WeightCard() {}

  /** Returns the keys of the features that have a weight, in the card's order. */
  static List<String> keys(List<String> card) {
    return keys(card, "weight");
  }

  /** Returns the keys of the features that have a weight in one of the card's models, in order. */
  static List<String> keys(List<String> card, String model) {
    return card.stream()
        .filter(line -> line.startsWith(model + "."))
        .map(line -> line.substring(model.length() + 1, line.indexOf('=')))
        .toList();
  }

  /** Returns the weight of a feature. */
  static double weight(List<String> card, Feature feature) {
    return weight(card, "weight", feature);
  }

  /** Returns the weight of a feature in one of the card's models. */
  static double weight(List<String> card, String model, Feature feature) {
    String key = model + "." + feature.key() + "=";
    return card.stream()
        .filter(line -> line.startsWith(key))
        .mapToDouble(line -> Double.parseDouble(line.substring(key.length())))
        .findFirst()
        .orElseThrow();
  }
}
