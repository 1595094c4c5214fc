// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/**
 * Finds the mentions of people, organisations and places in a text.
 *
 * <p>A tagger only marks mentions. It never assigns {@link EntityType#COUNTRY} and does not group
 * mentions: {@link EntityResolver} does both for all taggers. Implementations are thread-safe and
 * stateless.
 */
public interface EntityTagger {

  /**
   * Finds the mentions in a text.
   *
   * @param text the sentences and tokens of the text
   * @return the mentions in text order, without overlaps
   */
  List<Mention> tag(AnalyzedText text);

  /** Returns the description of the model. */
  ModelInfo model();

  /**
   * Returns a tagger that combines the mentions of this tagger and {@code other}. If two mentions
   * overlap, the longer one is kept, or this tagger's if both have the same length.
   *
   * @param other another tagger, for example a gazetteer of a site's own names
   * @return the combined tagger
   */
  default EntityTagger and(EntityTagger other) {
    return new CombinedTagger(this, other);
  }
}
