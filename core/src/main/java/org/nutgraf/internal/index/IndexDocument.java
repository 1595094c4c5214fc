// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.Weights;

/**
 * An article as a Lucene document.
 *
 * <p>Terms and entities are indexed as feature fields, with their weight in place of a term
 * frequency, so that a disjunction of linear feature queries is the dot product of two articles and
 * Lucene skips non-competitive documents (Turtle and Flood 1995, MAXSCORE).
 */
public final class IndexDocument {

  public static final String ID = "id";
  public static final String IDS = "ids";
  public static final String RECORD = "record";
  static final String PROFILE = "profile";
  static final String MODELS = "models";
  static final String VERSION = "version";
  public static final String TERMS = "terms";
  public static final String ENTITIES = "entities";
  public static final String PUBLISHED = "published";

  private static final int RADIX = 36;

  /** Maximum length of an id in bytes: Lucene's limit for a term. */
  private static final int MAX_ID = 32_766;

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private IndexDocument() {}

  /**
   * Returns the document of an article.
   *
   * @param models row of the article's models in the {@link ModelTable}
   */
  public static Document of(EnrichedArticle enriched, Profile profile, int models) {
    Document document = new Document();
    byte[] record = RecordCodec.encode(enriched);
    long version = checksum(START, record);
    BytesRef id = new BytesRef(id(enriched.article().id()));
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(IDS, id));
    document.add(new StoredField(RECORD, record));
    document.add(new NumericDocValuesField(MODELS, models));
    document.add(new BinaryDocValuesField(PROFILE, new BytesRef(ProfileCodec.encode(profile))));
    addFeatures(document, TERMS, profile.terms);
    addFeatures(document, ENTITIES, profile.entities);
    profile.published.ifPresent(
        instant -> document.add(new LongPoint(PUBLISHED, instant.getEpochSecond())));
    if (profile.vector.isPresent()) {
      byte[] vector = profile.vector.get().toBytes();
      document.add(
          new KnnByteVectorField(
              vectorField(vector.length), vector, VectorSimilarityFunction.DOT_PRODUCT));
      version = checksum(version, vector);
    }
    document.add(new NumericDocValuesField(VERSION, version));
    return document;
  }

  private static void addFeatures(Document document, String field, Weights weights) {
    for (int i = 0; i < weights.size(); i++) {
      if (weights.values[i] >= Float.MIN_NORMAL) {
        document.add(new FeatureField(field, feature(weights.keys[i]), weights.values[i]));
      }
    }
  }

  public static String feature(int key) {
    return Integer.toUnsignedString(key, RADIX);
  }

  /** Returns the name of the vector field of this dimension; Lucene allows only one per field. */
  public static String vectorField(int dimension) {
    return "vector" + dimension;
  }

  static String id(String id) {
    BytesRef bytes = new BytesRef(id);
    if (bytes.length > MAX_ID) {
      throw new IllegalArgumentException(
          "article id must be at most " + MAX_ID + " bytes long, was " + bytes.length);
    }
    return id;
  }

  /** Returns a 64-bit checksum: FNV-1a (Fowler, Noll and Vo). */
  private static long checksum(long start, byte[] bytes) {
    long hash = start;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return hash;
  }
}
