// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Profile;

/**
 * Stores enriched articles in Lucene: adds, deletes and commits them, and reads them by id. Does
 * not search for related articles.
 *
 * <p>Thread-safe. After {@link #close} every call throws {@link IllegalStateException}.
 */
public final class IndexStore implements Closeable {

  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final SearcherManager searchers;

  /** The models of the articles added; written with every commit. */
  private final ModelTable added;

  private volatile Snapshot snapshot;

  /** A reader of one commit and its models. */
  private record Snapshot(IndexReader reader, ModelTable models) {}

  /** Reads from a snapshot of the index. */
  @FunctionalInterface
  public interface Reading<T> {

    /** Reads; the searcher is valid only during the call. */
    T from(IndexSearcher searcher) throws IOException;
  }

  private IndexStore(Directory directory, Optional<IndexWriter> writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    searchers = new SearcherManager(directory, null);
    added = read(searcher -> IndexFormat.models(searcher.getIndexReader()));
  }

  /** Returns an empty store in memory. */
  public static IndexStore inMemory() {
    try {
      return writable(new ByteBuffersDirectory(), "memory");
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to open", e);
    }
  }

  /**
   * Opens a folder for reading and writing, creating it if it does not exist.
   *
   * @throws IOException if the folder contains other files but no index, the index is already open
   *     for writing, or its format is not that of this version; the message states which
   */
  public static IndexStore open(Path folder) throws IOException {
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
   * Opens a folder for reading its last commit.
   *
   * @throws IOException if it contains no index, or one whose format is not that of this version
   */
  public static IndexStore openReadOnly(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw noIndex(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw noIndex(folder);
      }
      IndexFormat.check(directory, folder.toString());
      return new IndexStore(directory, Optional.empty());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IOException noIndex(Path folder) {
    return new IOException("no index in " + folder + "; create one with ArticleIndex.open");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      // A process killed before its first commit leaves only the lock and unusable files.
      return files.allMatch(
          file -> {
            String name = file.getFileName().toString();
            return name.equals(IndexWriter.WRITE_LOCK_NAME) || name.startsWith("_");
          });
    }
  }

  private static IndexStore writable(Directory directory, String name) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      IndexFormat.check(directory, name);
    }
    IndexWriter writer;
    try {
      writer = new IndexWriter(directory, IndexFormat.writerConfig());
    } catch (LockObtainFailedException e) {
      boolean here = String.valueOf(e.getMessage()).contains("this virtual machine");
      throw new IOException(
          "index is already open for writing "
              + (here ? "in this process; close it first: " : "in another process: ")
              + name,
          e);
    }
    try {
      if (!DirectoryReader.indexExists(directory)) {
        IndexFormat.commit(writer, new ModelTable());
      }
      return new IndexStore(directory, Optional.of(writer));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** Adds an article with its profile, replacing any article with the same id. */
  public void add(EnrichedArticle article, Profile profile) throws IOException {
    Document document = IndexDocument.of(article, profile, added.number(article.models()));
    whileOpen(
        () ->
            writer().updateDocument(new Term(IndexDocument.ID, article.article().id()), document));
  }

  /** Deletes the article with this id, if there is one. */
  public void delete(String id) throws IOException {
    whileOpen(() -> writer().deleteDocuments(new Term(IndexDocument.ID, id)));
  }

  /** Makes all changes so far durable and visible to reads. */
  public void commit() throws IOException {
    whileOpen(
        () -> {
          IndexFormat.commit(writer(), added);
          searchers.maybeRefreshBlocking();
          return null;
        });
  }

  /** Waits for background merges to end, then commits. */
  public void commitAndMerge() throws IOException {
    whileOpen(
        () -> {
          IndexWriter open = writer();
          open.flush();
          open.maybeMerge();
          ((ConcurrentMergeScheduler) open.getConfig().getMergeScheduler()).sync();
          return null;
        });
    commit();
  }

  /** Makes another process's commits visible to reads. */
  public void refresh() throws IOException {
    whileOpen(
        () -> {
          searchers.maybeRefreshBlocking();
          return null;
        });
  }

  private IndexWriter writer() {
    return writer.orElseThrow(
        () -> new IllegalStateException("index must be opened for writing, was read-only"));
  }

  /** Returns the number of articles. */
  public int size() throws IOException {
    return read(searcher -> searcher.getIndexReader().numDocs());
  }

  /**
   * Returns the article with this id as it was added, except that its vector is quantised to bytes.
   */
  public Optional<EnrichedArticle> get(String id) throws IOException {
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

  /** Returns the article of a document. */
  public EnrichedArticle record(IndexSearcher searcher, int doc) throws IOException {
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

  /** Reads from a snapshot of the index, unaffected by concurrent changes. */
  public <T> T read(Reading<T> reading) throws IOException {
    return whileOpen(
        () -> {
          IndexSearcher searcher = searchers.acquire();
          try {
            return reading.from(searcher);
          } finally {
            searchers.release(searcher);
          }
        });
  }

  /** A Lucene operation. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T whileOpen(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("index was closed; open it again", e);
    }
  }

  /** Closes the index; uncommitted changes are lost. */
  @Override
  public void close() throws IOException {
    searchers.close();
    if (writer.isPresent()) {
      writer.get().rollback();
    }
    directory.close();
  }
}
