// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.RelatednessScorer;

/**
 * Scores every article of an index, as the ground truth for the recall of {@link
 * CandidateSearch#find}, which takes a fraction of the time.
 */
public final class ExhaustiveSearch implements Closeable {

  private final IndexStore store;
  private final RelatednessScorer scorer = RelatednessScorer.english();

  /** Creates a search of {@code store}, which {@link #close} closes. */
  public ExhaustiveSearch(IndexStore store) {
    this.store = store;
  }

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws IOException if there is none
   */
  public static ExhaustiveSearch open(Path folder) throws IOException {
    return new ExhaustiveSearch(IndexStore.openReadOnly(folder));
  }

  /**
   * Returns the ids of the most related articles, best first.
   *
   * @param limit maximum number of ids to return, at least 1
   */
  public List<String> ids(EnrichedArticle article, int limit, TimeRule time) throws IOException {
    Profile profile = scorer.profile(article);
    return store.read(
        searcher ->
            new CandidateSearch(searcher, scorer)
                .all(article.article().id(), profile, time, limit).stream()
                    .map(CandidateSearch.Scored::id)
                    .toList());
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
