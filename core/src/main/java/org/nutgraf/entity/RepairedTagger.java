// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.List;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/** A tagger with the repair over the whole article behind it. */
final class RepairedTagger implements EntityTagger {

  private final EntityTagger tagger;

  RepairedTagger(EntityTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    Words words = Words.of(text);
    List<Mention> names =
        AcronymFinder.complete(words, MentionTrimmer.trim(words, tagger.tag(text)));
    names = Dateline.complete(text, words, names);
    return StormNames.drop(words, DocumentRepair.repair(words, names));
  }

  @Override
  public EntityTagger repaired() {
    return this;
  }

  @Override
  public ModelInfo model() {
    return tagger.model();
  }
}
