// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.index.Columns;
import org.nutgraf.internal.index.IndexDocument;
import org.nutgraf.internal.index.IndexFormat;
import org.nutgraf.internal.index.ModelTable;
import org.nutgraf.internal.index.RecordCodec;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Profile;

/**
 * Enriched articles, in memory or in a folder, in which related ones are found.
 *
 * <p>Thread-safe: any number of threads may read while others add. One process at a time may hold
 * an index open for writing, any number may read. What was added or deleted is seen, and survives
 * the end of the process, after {@link #commit}; a process that is killed before leaves the state
 * of the last commit.
 */
public final class ArticleIndex implements Closeable {

  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final SearcherManager searchers;
  private final Relatedness relatedness = Relatedness.english();

  /** The models of what was added; written with every commit. */
  private final ModelTable added;

  private volatile Snapshot snapshot;

  /** The models of one state of the index. */
  private record Snapshot(IndexReader reader, ModelTable models) {}

  private ArticleIndex(Directory directory, Optional<IndexWriter> writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    searchers = new SearcherManager(directory, null);
    added = read(searcher -> IndexFormat.models(searcher.getIndexReader()));
  }

  /** Returns an empty index in memory. */
  public static ArticleIndex inMemory() {
    try {
      return writable(new ByteBuffersDirectory(), "memory");
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to open", e);
    }
  }

  /**
   * Opens the index in {@code folder} for reading and writing, an empty one where there is none.
   *
   * @throws IOException if the folder holds other files but no index, the index is being written by
   *     another process, or its format is not the one of this version; the message tells which
   */
  public static ArticleIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory) && !isEmpty(folder)) {
        throw new IOException("folder must be empty or hold an index, has other files: " + folder);
      }
      return writable(directory, folder.toString());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Opens the index in {@code folder} for reading its last commit.
   *
   * @throws IOException if there is none, or its format is not the one of this version
   */
  public static ArticleIndex openReadOnly(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("no index in " + folder + "; make it with nutgraf index");
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw new IOException("no index in " + folder + "; make it with nutgraf index");
      }
      IndexFormat.check(directory, folder.toString());
      return new ArticleIndex(directory, Optional.empty());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      // A process killed before its first commit leaves the lock and nothing else of worth.
      return files.allMatch(
          file -> {
            String name = file.getFileName().toString();
            return name.equals(IndexWriter.WRITE_LOCK_NAME) || name.startsWith("_");
          });
    }
  }

  private static ArticleIndex writable(Directory directory, String name) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      IndexFormat.check(directory, name);
    }
    IndexWriter writer;
    try {
      writer = new IndexWriter(directory, IndexFormat.writerConfig());
    } catch (LockObtainFailedException e) {
      throw new IOException("index is being written by another process: " + name, e);
    }
    try {
      if (!DirectoryReader.indexExists(directory)) {
        IndexFormat.commit(writer, new ModelTable());
      }
      return new ArticleIndex(directory, Optional.of(writer));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Adds an article, in place of one with the same id.
   *
   * @throws IllegalStateException if the index was opened for reading
   */
  public void add(EnrichedArticle article) throws IOException {
    Objects.requireNonNull(article, "article must not be null");
    Document document =
        IndexDocument.of(article, relatedness.profile(article), added.number(article.models()));
    writer().updateDocument(new Term(IndexDocument.ID, article.article().id()), document);
  }

  /**
   * Deletes the article with this id; nothing happens where there is none.
   *
   * @throws IllegalStateException if the index was opened for reading
   */
  public void delete(String id) throws IOException {
    Objects.requireNonNull(id, "id must not be null");
    writer().deleteDocuments(new Term(IndexDocument.ID, id));
  }

  /**
   * Makes every change so far durable and seen by reads.
   *
   * @throws IllegalStateException if the index was opened for reading
   */
  public void commit() throws IOException {
    IndexFormat.commit(writer(), added);
    searchers.maybeRefreshBlocking();
  }

  /**
   * Commits after the work that goes on in the background has ended: reads are fastest then. Worth
   * its time after many articles were added.
   *
   * @throws IllegalStateException if the index was opened for reading
   */
  public void settle() throws IOException {
    IndexWriter open = writer();
    open.flush();
    open.maybeMerge();
    ((ConcurrentMergeScheduler) open.getConfig().getMergeScheduler()).sync();
    commit();
  }

  /** Lets reads see what another process has committed since. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  private IndexWriter writer() {
    return writer.orElseThrow(
        () -> new IllegalStateException("index must be opened for writing, was read-only"));
  }

  /** Returns the number of articles. */
  public int size() throws IOException {
    return read(searcher -> searcher.getIndexReader().numDocs());
  }

  /** Returns the article with this id as it was added, its vector to the precision of a byte. */
  public Optional<EnrichedArticle> get(String id) throws IOException {
    Objects.requireNonNull(id, "id must not be null");
    return read(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(new Term(IndexDocument.ID, id)), 1);
          return found.scoreDocs.length == 0
              ? Optional.empty()
              : Optional.of(record(searcher, found.scoreDocs[0].doc));
        });
  }

  /** Returns the ids of all articles, in alphabetical order. */
  public List<String> ids() throws IOException {
    return read(
        searcher -> {
          List<String> ids = new ArrayList<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexDocument.IDS);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
              if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                ids.add(values.binaryValue().utf8ToString());
              }
            }
          }
          ids.sort(null);
          return List.copyOf(ids);
        });
  }

  /**
   * Returns the articles most related to {@code article}, which need not be in the index; one with
   * its id is left out. The scores equal those of {@link Relatedness}, times the factor of {@code
   * recency}, to 0.02. Candidates are found approximately.
   *
   * @param most the most to return, at least 1
   * @return best first; equal ones newest first, those without a date last, then by id
   */
  public List<RelatedArticle> related(EnrichedArticle article, int most, Recency recency)
      throws IOException {
    Objects.requireNonNull(article, "article must not be null");
    if (most < 1) {
      throw new IllegalArgumentException("most must be >= 1, was " + most);
    }
    Query query = relatedness.query(article);
    return pool(query, most, recency).stream().map(found -> explain(query, found)).toList();
  }

  /** A candidate with its record. */
  record Found(EnrichedArticle article, Candidates.Scored scored) {}

  Query query(EnrichedArticle article) {
    return relatedness.query(article);
  }

  RelatedArticle explain(Query query, Found found) {
    Candidates.Scored scored = found.scored();
    return relatedness.explain(
        query, found.article(), scored.profile(), scored.evidence(), scored.score());
  }

  Evidence evidence(Found one, Found other) {
    return relatedness.evidence(one.scored().profile(), other.scored().profile());
  }

  /** Returns the best candidates with their records, best first. */
  List<Found> pool(Query query, int most, Recency recency) throws IOException {
    return read(
        searcher -> {
          Candidates candidates = new Candidates(searcher, relatedness);
          String id = query.article().article().id();
          List<Found> pool = new ArrayList<>();
          for (Candidates.Scored found : candidates.find(id, query.profile(), recency, most)) {
            pool.add(new Found(record(searcher, found.doc()), found));
          }
          return pool;
        });
  }

  /**
   * Returns the ids of the most related articles, every article of the index being scored: what
   * {@link #related} comes near in a fraction of the time.
   *
   * @param most the most to return, at least 1
   * @return best first, as {@link #related} orders them
   */
  public List<String> exhaustive(EnrichedArticle article, int most, Recency recency)
      throws IOException {
    Profile profile = relatedness.profile(article);
    return read(
        searcher ->
            new Candidates(searcher, relatedness)
                .all(article.article().id(), profile, recency, most).stream()
                    .map(Candidates.Scored::id)
                    .toList());
  }

  private EnrichedArticle record(IndexSearcher searcher, int doc) throws IOException {
    BytesRef bytes = searcher.storedFields().document(doc).getBinaryValue(IndexDocument.RECORD);
    if (bytes == null) {
      throw new IOException("index must hold a record for every article, has one without");
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Columns columns = new Columns(leaves.get(ReaderUtil.subIndex(doc, leaves)), 0);
    IndexReader reader = searcher.getIndexReader();
    Snapshot current = snapshot;
    if (current == null || current.reader() != reader) {
      current = new Snapshot(reader, IndexFormat.models(reader));
      snapshot = current;
    }
    return RecordCodec.decode(
        bytes, columns.anyVector(doc), current.models().models(columns.models(doc)));
  }

  /** Something read from one state of the index. */
  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Closes the index; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    searchers.close();
    if (writer.isPresent()) {
      writer.get().rollback();
    }
    directory.close();
  }
}
