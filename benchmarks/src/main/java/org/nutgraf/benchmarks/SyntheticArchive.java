// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.List;
import java.util.stream.LongStream;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.training.related.SyntheticArticles;

/**
 * Any number of enriched articles: some are generated and enriched, the others are variations of
 * them.
 */
final class SyntheticArchive {

  private static final int WRITTEN = 64;
  private static final int WORDS = 400;

  private static final class Holder {
    static final List<EnrichedArticle> BASE = base();
  }

  private SyntheticArchive() {}

  /** Returns the archive; article {@code n} is deterministic. */
  static SyntheticArticles open() {
    return new SyntheticArticles(Holder.BASE);
  }

  private static List<EnrichedArticle> base() {
    try (Enricher enricher = Enricher.english()) {
      return LongStream.range(0, WRITTEN)
          .mapToObj(seed -> enricher.enrich(Articles.ofWords(WORDS, seed)))
          .toList();
    }
  }
}
