// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import java.util.List;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.Mention;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/** Taggers for tests. */
final class Taggers {

  private Taggers() {}

  /** Returns a tagger that returns the same mentions for every text. */
  static EntityTagger of(List<Mention> mentions) {
    return new EntityTagger() {
      @Override
      public List<Mention> tag(AnalyzedText text) {
        return mentions;
      }

      @Override
      public ModelInfo model() {
        return new ModelInfo("scripted", "1", "", "Apache-2.0", "test", "given by hand");
      }
    };
  }
}
