// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.Mention;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/**
 * Caches the results of a tagger, so that each text is tagged only once. The cache is unbounded.
 * Not thread-safe.
 */
public final class RememberingTagger implements EntityTagger {

  private final EntityTagger tagger;
  private final Map<AnalyzedText, List<Mention>> answers = new HashMap<>();

  public RememberingTagger(EntityTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    return answers.computeIfAbsent(text, tagger::tag);
  }

  @Override
  public ModelInfo model() {
    return tagger.model();
  }
}
