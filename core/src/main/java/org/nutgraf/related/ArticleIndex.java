// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.index.CandidateSearch;
import org.nutgraf.internal.index.IndexStore;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Query;

/**
 * Enriched articles, in memory or in a folder, in which related ones are found.
 *
 * <p>Thread-safe: any number of threads may read while others add. One process at a time may hold
 * an index open for writing, any number may read. What was added or deleted is seen, and survives
 * the end of the process, after {@link #commit}; a process that is killed before leaves the state
 * of the last commit.
 *
 * <p>It needs Apache Lucene ({@code lucene-core} and {@code lucene-analysis-common} 9.12), which is
 * a dependency of this library.
 */
public final class ArticleIndex implements Closeable {

  private final IndexStore store;
  private final Relatedness relatedness = Relatedness.english();

  private ArticleIndex(IndexStore store) {
    this.store = store;
  }

  /** Opens the store. */
  private interface Opening {
    IndexStore open() throws IOException;
  }

  private static ArticleIndex of(Opening opening) throws IOException {
    try {
      return new ArticleIndex(opening.open());
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "an index needs Lucene; add org.apache.lucene:lucene-core and lucene-analysis-common,"
              + " version 9.12, to the class path",
          e);
    }
  }

  /**
   * Returns an empty index in memory.
   *
   * @return an index, which the caller closes
   */
  public static ArticleIndex inMemory() {
    try {
      return of(IndexStore::inMemory);
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to open", e);
    }
  }

  /**
   * Opens the index in {@code folder} for reading and writing, an empty one where there is none.
   *
   * @param folder a folder of its own, created where there is none
   * @return an index, which the caller closes
   * @throws IOException if the folder holds other files but no index, the index is already open for
   *     writing in this or another process, or its format is not that of this version; the message
   *     says which
   */
  public static ArticleIndex open(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder must not be null");
    return of(() -> IndexStore.open(folder));
  }

  /**
   * Opens the index in {@code folder} for reading its last commit.
   *
   * @param folder what {@link #open} has written
   * @return an index, which the caller closes
   * @throws IOException if there is none, or its format is not that of this version
   */
  public static ArticleIndex openReadOnly(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder must not be null");
    return of(() -> IndexStore.openReadOnly(folder));
  }

  /**
   * Adds an article, in place of one with the same id.
   *
   * @param article an enriched article
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if the index was opened for reading, or was closed
   */
  public void add(EnrichedArticle article) throws IOException {
    Objects.requireNonNull(article, "article must not be null");
    store.add(article, relatedness.scorer().profile(article));
  }

  /**
   * Deletes the article with this id; nothing happens where there is none.
   *
   * @param id of an article
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if the index was opened for reading, or was closed
   */
  public void delete(String id) throws IOException {
    Objects.requireNonNull(id, "id must not be null");
    store.delete(id);
  }

  /**
   * Makes every change so far durable and seen by reads.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if the index was opened for reading, or was closed
   */
  public void commit() throws IOException {
    store.commit();
  }

  /**
   * Commits after the merges that run in the background have ended: reads are fastest then. Worth
   * its time after many articles were added.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if the index was opened for reading, or was closed
   */
  public void commitAndMerge() throws IOException {
    store.commitAndMerge();
  }

  /**
   * Lets reads see what another process has committed since.
   *
   * @throws IOException if it cannot be read
   */
  public void refresh() throws IOException {
    store.refresh();
  }

  /**
   * Returns the number of articles.
   *
   * @return those of the last commit
   * @throws IOException if it cannot be read
   */
  public int size() throws IOException {
    return store.size();
  }

  /**
   * Returns an article as it was added, its vector to the precision of a byte.
   *
   * @param id of the article
   * @return the article, or empty if there is none
   * @throws IOException if it cannot be read
   */
  public Optional<EnrichedArticle> get(String id) throws IOException {
    Objects.requireNonNull(id, "id must not be null");
    return store.get(id);
  }

  /**
   * Returns the ids of all articles.
   *
   * @return ids in alphabetical order
   * @throws IOException if they cannot be read
   */
  public List<String> ids() throws IOException {
    return store.ids();
  }

  /**
   * Returns the articles most related to {@code article}, which need not be in the index; one with
   * its id is left out. The scores equal those of {@link Relatedness}, times the factor of {@code
   * recency}, to 0.02. Candidates are found approximately.
   *
   * @param article the article being read
   * @param limit the most to return, at least 1
   * @param recency how the time between two articles affects the score
   * @return best first; equal ones newest first, those without a date last, then by id
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if {@code limit} is below 1
   */
  public List<RelatedArticle> related(EnrichedArticle article, int limit, Recency recency)
      throws IOException {
    Objects.requireNonNull(article, "article must not be null");
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be >= 1, was " + limit);
    }
    Query query = query(article);
    return pool(query, limit, recency).stream().map(found -> explain(query, found)).toList();
  }

  IndexStore store() {
    return store;
  }

  /** A candidate with its record. */
  record Found(EnrichedArticle article, CandidateSearch.Scored scored) {}

  Query query(EnrichedArticle article) {
    return relatedness.scorer().query(article);
  }

  RelatedArticle explain(Query query, Found found) {
    CandidateSearch.Scored scored = found.scored();
    return relatedness.explain(
        query, found.article(), scored.profile(), scored.evidence(), scored.score());
  }

  Evidence evidence(Found one, Found other) {
    return relatedness.scorer().evidence(one.scored().profile(), other.scored().profile());
  }

  /** Returns the best candidates with their records, best first. */
  List<Found> pool(Query query, int limit, Recency recency) throws IOException {
    String id = query.article().article().id();
    return store.read(
        searcher -> {
          CandidateSearch search = new CandidateSearch(searcher, relatedness.scorer());
          List<Found> pool = new ArrayList<>();
          for (CandidateSearch.Scored found :
              search.find(id, query.profile(), recency.rule(), limit)) {
            pool.add(new Found(store.record(searcher, found.doc()), found));
          }
          return pool;
        });
  }

  /** Closes the index; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    store.close();
  }
}
