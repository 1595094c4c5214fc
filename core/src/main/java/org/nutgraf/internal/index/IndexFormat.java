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

/** How an index is written, and what every commit of it says: its format and its models. */
public final class IndexFormat {

  /** The format of documents and records, raised with every change to them. */
  private static final String FORMAT = "2";

  private static final String FORMAT_KEY = "nutgraf.index.format";
  private static final String MODELS_KEY = "nutgraf.index.models";

  /** Nodes looked at when a vector is linked in: half of Lucene's default, at twice its speed. */
  private static final int BEAM = 50;

  /** Megabytes of new articles kept in memory before they are written out. */
  private static final double BUFFER = 64;

  private IndexFormat() {}

  public static IndexWriterConfig writerConfig() {
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
    return config;
  }

  /**
   * Checks that the index named {@code name} has the format of this version.
   *
   * @throws IOException if not; the message tells which it has and what to do
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

  /** Commits with the format and the models of what the index holds. */
  public static void commit(IndexWriter writer, ModelTable models) throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, MODELS_KEY, models.write()).entrySet());
    writer.commit();
  }

  /** Returns the models that the commit under {@code reader} says. */
  public static ModelTable models(IndexReader reader) throws IOException {
    Map<String, String> data = ((DirectoryReader) reader).getIndexCommit().getUserData();
    return ModelTable.read(data.getOrDefault(MODELS_KEY, ""));
  }
}
