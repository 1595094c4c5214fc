// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/**
 * Finds the mentions of people, organisations and places in a text.
 *
 * <p>A tagger only marks mentions; it never gives {@link EntityType#COUNTRY} and never groups:
 * {@link EntityResolver} does both, once, for every tagger. Implementations are thread-safe and
 * keep no state between calls.
 */
public interface EntityTagger {

  /** Returns the mentions in text order, none overlapping. */
  List<Mention> tag(AnalyzedText text);

  /** Returns what this tagger was trained on. */
  ModelInfo model();

  /**
   * Returns a tagger that adds what {@code other} finds beside this one's mentions; where both
   * overlap, the longer mention stays, and this tagger's if they are equally long.
   *
   * @param other for example a gazetteer of a site's own names
   */
  default EntityTagger and(EntityTagger other) {
    return new CombinedTagger(this, other);
  }
}
