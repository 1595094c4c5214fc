// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.semantic.SemanticVector;

/**
 * The doc values and vectors of one segment of the index, read for documents in ascending order.
 *
 * <p>Not thread-safe.
 */
public final class Columns {

  private final int base;
  private final LeafReader reader;
  private final BinaryDocValues ids;
  private final BinaryDocValues profiles;
  private final ByteVectorValues vectors;

  /**
   * Opens the columns of a segment.
   *
   * @param dimension dimension of the vectors to read, 0 for none
   */
  public Columns(LeafReaderContext leaf, int dimension) throws IOException {
    base = leaf.docBase;
    reader = leaf.reader();
    ids = reader.getBinaryDocValues(IndexDocument.IDS);
    profiles = reader.getBinaryDocValues(IndexDocument.PROFILE);
    vectors = dimension == 0 ? null : vectors(reader, IndexDocument.vectorField(dimension));
  }

  private static ByteVectorValues vectors(LeafReader reader, String field) throws IOException {
    FieldInfo info = reader.getFieldInfos().fieldInfo(field);
    return info == null ? null : reader.getByteVectorValues(field);
  }

  /** Returns whether this document is in this segment or an earlier one. */
  public boolean hold(int doc) {
    return doc < base + reader.maxDoc();
  }

  public String id(int doc) throws IOException {
    return value(ids, doc - base).utf8ToString();
  }

  public Profile profile(int doc) throws IOException {
    return ProfileCodec.decode(value(profiles, doc - base), vector(vectors, doc - base));
  }

  /** Returns the row of the document's models in the {@link ModelTable}. */
  public long models(int doc) throws IOException {
    return number(IndexDocument.MODELS, doc);
  }

  /** Returns the checksum of the document's record and vector. */
  long version(int doc) throws IOException {
    return number(IndexDocument.VERSION, doc);
  }

  /** Returns the document's vector, of any dimension. */
  public Optional<SemanticVector> anyVector(int doc) throws IOException {
    for (FieldInfo info : reader.getFieldInfos()) {
      if (info.getVectorDimension() > 0) {
        Optional<SemanticVector> vector = vector(reader.getByteVectorValues(info.name), doc - base);
        if (vector.isPresent()) {
          return vector;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SemanticVector> vector(ByteVectorValues values, int doc)
      throws IOException {
    if (values != null && values.docID() < doc) {
      values.advance(doc);
    }
    return values != null && values.docID() == doc
        ? Optional.of(SemanticVector.ofBytes(values.vectorValue()))
        : Optional.empty();
  }

  private long number(String field, int doc) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field);
    if (values == null || !values.advanceExact(doc - base)) {
      throw new IOException("index must hold " + field + " of every article, has one without");
    }
    return values.longValue();
  }

  private static BytesRef value(BinaryDocValues values, int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) {
      throw new IOException("index must hold id and profile of every article, has one without");
    }
    return values.binaryValue();
  }
}
