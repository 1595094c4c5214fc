// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import org.nutgraf.text.AnalyzedText;

/**
 * Resolves mentions to entities: corrects the mentions across the article, groups those that refer
 * to the same entity (coreference of names), recognises countries, and computes the salience of
 * each entity.
 *
 * <p>Implementations are thread-safe; the result depends only on the arguments.
 */
public interface EntityResolver {

  /**
   * Resolves the mentions of one article.
   *
   * @param text the article's text
   * @param mentions the mentions found in it by an {@link EntityTagger}
   * @return the entities and countries of the article
   */
  Resolution resolve(AnalyzedText text, List<Mention> mentions);
}
