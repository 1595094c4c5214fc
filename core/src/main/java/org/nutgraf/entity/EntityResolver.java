// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import org.nutgraf.text.AnalyzedText;

/**
 * Turns mentions into entities: repairs them over the whole article, groups those that name the
 * same thing, recognises countries, and weighs how much the article is about each.
 *
 * <p>Implementations are thread-safe; the answer depends on nothing but the arguments.
 */
public interface EntityResolver {

  /**
   * Resolves the mentions of one article.
   *
   * @param text the article's text
   * @param mentions an {@link EntityTagger}'s mentions in it
   */
  Resolution resolve(AnalyzedText text, List<Mention> mentions);
}
