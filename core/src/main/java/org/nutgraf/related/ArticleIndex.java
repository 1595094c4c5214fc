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
 * An index of enriched articles, in memory or in a folder, for finding related articles.
 *
 * <p>Thread-safe: any number of threads may read and write concurrently. Only one process at a time
 * can open an index for writing; any number can read it. Changes become visible and durable with
 * {@link #commit}; if a process is killed, the index is in the state of the last commit.
 *
 * <p>Requires Apache Lucene ({@code lucene-core} and {@code lucene-analysis-common} 9.12), a
 * dependency of this library.
 */
public final class ArticleIndex implements Closeable {

  private final IndexStore store;
  private final Relatedness relatedness = Relatedness.english();

  private ArticleIndex(IndexStore store) {
    this.store = store;
  }

  /** A function that opens the store. */
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
      throw new IllegalStateException("opening an index in memory cannot fail", e);
    }
  }

  /**
   * Opens the index in {@code folder} for reading and writing; creates it if it does not exist.
   *
   * @param folder a folder that holds nothing else; created if it does not exist
   * @return an index, which the caller closes
   * @throws IOException if the folder contains files but no index, the index is already open for
   *     writing in this or another process, or its format is not supported by this version; the
   *     message gives the reason
   */
  public static ArticleIndex open(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder must not be null");
    return of(() -> IndexStore.open(folder));
  }

  /**
   * Opens the index in {@code folder} read-only, at its last commit.
   *
   * @param folder a folder written by {@link #open}
   * @return an index, which the caller closes
   * @throws IOException if there is no index, or its format is not supported by this version
   */
  public static ArticleIndex openReadOnly(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder must not be null");
    return of(() -> IndexStore.openReadOnly(folder));
  }

  /**
   * Adds an article, replacing one with the same id.
   *
   * @param article an enriched article
   * @throws IOException if the index cannot be written
   * @throws IllegalStateException if the index is read-only or has been closed
   */
  public void add(EnrichedArticle article) throws IOException {
    Objects.requireNonNull(article, "article must not be null");
    store.add(article, relatedness.scorer().profile(article));
  }

  /**
   * Deletes the article with the given id, if there is one.
   *
   * @param id id of an article
   * @throws IOException if the index cannot be written
   * @throws IllegalStateException if the index is read-only or has been closed
   */
  public void delete(String id) throws IOException {
    Objects.requireNonNull(id, "id must not be null");
    store.delete(id);
  }

  /**
   * Commits all changes: makes them durable and visible to reads.
   *
   * @throws IOException if the index cannot be written
   * @throws IllegalStateException if the index is read-only or has been closed
   */
  public void commit() throws IOException {
    store.commit();
  }

  /**
   * Waits for the merges running in the background, then commits. This makes reads as fast as
   * possible; use it after adding many articles.
   *
   * @throws IOException if the index cannot be written
   * @throws IllegalStateException if the index is read-only or has been closed
   */
  public void commitAndMerge() throws IOException {
    store.commitAndMerge();
  }

  /**
   * Makes changes committed by another process visible to reads.
   *
   * @throws IOException if the index cannot be read
   */
  public void refresh() throws IOException {
    store.refresh();
  }

  /**
   * Returns the number of articles in the index.
   *
   * @return the number as of the last commit
   * @throws IOException if the index cannot be read
   */
  public int size() throws IOException {
    return store.size();
  }

  /**
   * Returns an article as it was added, except that its vector has byte precision.
   *
   * @param id id of the article
   * @return the article, or empty if the index does not contain it
   * @throws IOException if the index cannot be read
   */
  public Optional<EnrichedArticle> get(String id) throws IOException {
    Objects.requireNonNull(id, "id must not be null");
    return store.get(id);
  }

  /**
   * Returns the ids of all articles.
   *
   * @return ids in alphabetical order
   * @throws IOException if the index cannot be read
   */
  public List<String> ids() throws IOException {
    return store.ids();
  }

  /**
   * Returns the articles most related to {@code article}, which need not be in the index; an
   * article with the same id is excluded. The scores are those of {@link Relatedness}, multiplied
   * by the factor of {@code recency}, to within 0.02. The candidates are retrieved by an
   * approximate search.
   *
   * @param article the article being read
   * @param limit maximum number of articles to return, at least 1
   * @param recency how the time between two articles affects the score
   * @return related articles, best first; ties are ordered newest first, articles without a date
   *     last, then by id
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

  /** A candidate with its stored article. */
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

  /** Returns the best candidates with their stored articles, best first. */
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

  /** Closes the index; changes that were not committed are lost. */
  @Override
  public void close() throws IOException {
    store.close();
  }
}
