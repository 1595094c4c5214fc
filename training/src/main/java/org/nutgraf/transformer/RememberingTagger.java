// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.Mention;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/**
 * Reads each text once, however often it is measured. Texts are told apart by their wording alone,
 * and must not be cut into tokens in two ways.
 */
final class RememberingTagger implements EntityTagger {

  private final EntityTagger tagger;
  private final Map<String, List<Mention>> known = new HashMap<>();

  RememberingTagger(EntityTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public synchronized List<Mention> tag(AnalyzedText text) {
    return known.computeIfAbsent(text.text(), same -> tagger.tag(text));
  }

  @Override
  public ModelInfo model() {
    return tagger.model();
  }
}
