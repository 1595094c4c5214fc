// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** How an index is written, and the user data of every commit: its format and its models. */
public final class IndexFormat {

  /**
   * Version of the format of documents and records; must be incremented when either changes such
   * that what was written before cannot be read any more. Records have a version of their own.
   */
  private static final String FORMAT = "2";

  private static final String FORMAT_KEY = "nutgraf.index.format";
  private static final String MODELS_KEY = "nutgraf.index.models";

  /**
   * Beam width for adding a vector to the HNSW graph: half of Lucene's default, at twice its speed.
   */
  private static final int BEAM_WIDTH = 50;

  /** Megabytes of new articles buffered in memory before a flush. */
  private static final double BUFFER_MEGABYTES = 64;

  private IndexFormat() {}

  public static IndexWriterConfig writerConfig() {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setMergeScheduler(new ConcurrentMergeScheduler());
    config.setCodec(
        new Lucene912Codec() {
          @Override
          public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN, BEAM_WIDTH);
          }
        });
    return config;
  }

  /**
   * Checks that the index named {@code name} has the format of this version.
   *
   * @throws IOException if not; the message states the format it has and the remedy
   */
  public static void check(Directory directory, String name) throws IOException {
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
              + "; delete the folder and index the articles again");
    }
  }

  /** Commits, recording the format and the models in the commit's user data. */
  public static void commit(IndexWriter writer, ModelTable models) throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, MODELS_KEY, models.write()).entrySet());
    writer.commit();
  }

  /** Returns the models recorded in the commit that {@code reader} reads. */
  public static ModelTable models(IndexReader reader) throws IOException {
    Map<String, String> data = ((DirectoryReader) reader).getIndexCommit().getUserData();
    return ModelTable.read(data.getOrDefault(MODELS_KEY, ""));
  }
}
