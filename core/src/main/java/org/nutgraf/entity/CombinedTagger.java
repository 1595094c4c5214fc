// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.internal.text.SpanSet;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;

/** Combines the mentions of two taggers. */
final class CombinedTagger implements EntityTagger {

  private final EntityTagger first;
  private final EntityTagger second;

  CombinedTagger(EntityTagger first, EntityTagger second) {
    this.first = first;
    this.second = Objects.requireNonNull(second, "other must not be null");
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    List<Mention> ours = first.tag(text);
    List<Mention> theirs = second.tag(text);
    SpanSet<Mention> taken = SpanSet.of(ours, Mention::span);
    List<Mention> added = new ArrayList<>();
    for (Mention mention : theirs) {
      if (!taken.blocks(mention.span())) {
        added.add(mention);
      }
    }
    return SpanSet.merge(ours, added, Mention::span);
  }

  @Override
  public ModelInfo model() {
    ModelInfo a = first.model();
    ModelInfo b = second.model();
    return new ModelInfo(
        a.name() + "+" + b.name(),
        a.version(),
        "",
        a.licence().equals(b.licence()) ? a.licence() : a.licence() + " AND " + b.licence(),
        a.source() + "; " + b.source(),
        a.description() + "; " + b.description());
  }
}
