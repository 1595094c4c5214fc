// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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

/**
 * Enriched articles, in memory or in a folder, in which related ones are found.
 *
 * <p>Thread-safe: any number of threads may read while others add. One process at a time may hold
 * an index open for writing, any number may read. What was added or deleted is seen, and survives
 * the end of the process, after {@link #commit}; a process that is killed before leaves the state
 * of the last commit.
 */
public final class ArticleIndex implements Closeable {

  /** The format of documents and records, raised with every change to them. */
  private static final String FORMAT = "2";

  private static final String FORMAT_KEY = "nutgraf.index.format";
  private static final String MODELS_KEY = "nutgraf.index.models";

  /** Nodes looked at when a vector is linked in: half of Lucene's default, at twice its speed. */
  private static final int BEAM = 50;

  /** Megabytes of new articles kept in memory before they are written out. */
  private static final double BUFFER = 64;

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
    added = read(ArticleIndex::models);
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
      checkFormat(directory, folder.toString());
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
      checkFormat(directory, name);
    }
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(BUFFER);
    config.setCommitOnClose(false);
    config.setMergeScheduler(new ConcurrentMergeScheduler());
    config.setCodec(
        new Lucene912Codec() {
          @Override
          public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new Lucene99HnswVectorsFormat(Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN, BEAM);
          }
        });
    IndexWriter writer;
    try {
      writer = new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IOException("index is being written by another process: " + name, e);
    }
    try {
      if (!DirectoryReader.indexExists(directory)) {
        commit(writer, new ModelTable());
      }
      return new ArticleIndex(directory, Optional.of(writer));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static void checkFormat(Directory directory, String name) throws IOException {
    String format;
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      format = reader.getIndexCommit().getUserData().getOrDefault(FORMAT_KEY, "unknown");
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      format = "unknown";
    }
    if (!format.equals(FORMAT)) {
      throw new IOException(
          "index must have format "
              + FORMAT
              + ", was "
              + format
              + ": "
              + name
              + "; delete the folder and run nutgraf index again");
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
    commit(writer(), added);
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

  private static void commit(IndexWriter writer, ModelTable models) throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, MODELS_KEY, models.write()).entrySet());
    writer.commit();
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
    Snapshot current = snapshot;
    if (current == null || current.reader() != searcher.getIndexReader()) {
      current = new Snapshot(searcher.getIndexReader(), models(searcher));
      snapshot = current;
    }
    return RecordCodec.decode(
        bytes, columns.anyVector(doc), current.models().models(columns.models(doc)));
  }

  private static ModelTable models(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    return ModelTable.read(reader.getIndexCommit().getUserData().getOrDefault(MODELS_KEY, ""));
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
