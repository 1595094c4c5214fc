// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import java.util.List;
import java.util.Objects;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.mention.MentionRepair;
import org.nutgraf.internal.text.Words;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/**
 * An engine's tagger followed by the repair of the standard resolver: produces the mentions that
 * users get, for evaluation and for teaching.
 */
public final class RepairedTagger implements EntityTagger {

  private final EntityTagger tagger;

  /** Creates a tagger that repairs the mentions of {@code tagger}. */
  public RepairedTagger(EntityTagger tagger) {
    this.tagger = Objects.requireNonNull(tagger, "tagger must not be null");
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    return MentionRepair.repair(text, Words.of(text), tagger.tag(text));
  }

  @Override
  public ModelInfo model() {
    return tagger.model();
  }
}
