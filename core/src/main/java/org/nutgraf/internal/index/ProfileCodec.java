// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.Weights;
import org.nutgraf.semantic.SemanticVector;

/**
 * Encodes a profile without its vector as bytes, and decodes it. Term weights are quantised to
 * 1/255 of the largest, which changes a score by less than 0.01.
 */
final class ProfileCodec {

  private static final int BYTE = 255;

  private ProfileCodec() {}

  static byte[] encode(Profile profile) {
    RecordOutput out = new RecordOutput();
    out.writeFloat((float) profile.mass);
    out.writeByte(profile.published.isPresent() ? 1 : 0);
    profile.published.ifPresent(instant -> out.writeLong(instant.getEpochSecond()));
    writeCompact(out, profile.terms);
    write(out, profile.entities);
    write(out, profile.countries);
    write(out, profile.topics);
    return out.toBytes();
  }

  static Profile decode(BytesRef bytes, Optional<SemanticVector> vector) throws IOException {
    RecordInput in = new RecordInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      double mass = in.readFloat();
      Optional<Instant> published =
          in.readByte() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(in.readLong()));
      return new Profile(readCompact(in), read(in), read(in), read(in), vector, mass, published);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("profile is damaged: " + e.getMessage(), e);
    }
  }

  private static void writeCompact(RecordOutput out, Weights weights) {
    float largest = 0;
    for (float value : weights.values) {
      largest = Math.max(largest, value);
    }
    out.writeVarint(weights.size());
    out.writeFloat(largest);
    writeKeys(out, weights.keys);
    for (float value : weights.values) {
      out.writeByte(largest > 0 ? Math.round(value / largest * BYTE) : 0);
    }
  }

  private static Weights readCompact(RecordInput in) throws IOException {
    int size = in.readCount(2);
    float largest = in.readFloat();
    int[] keys = readKeys(in, size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readByte() * largest / BYTE;
    }
    return Weights.ofSorted(keys, values);
  }

  private static void write(RecordOutput out, Weights weights) {
    out.writeVarint(weights.size());
    writeKeys(out, weights.keys);
    for (float value : weights.values) {
      out.writeFloat(value);
    }
  }

  private static Weights read(RecordInput in) throws IOException {
    int size = in.readCount(5);
    int[] keys = readKeys(in, size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readFloat();
    }
    return Weights.ofSorted(keys, values);
  }

  /** Writes ascending keys as deltas. */
  private static void writeKeys(RecordOutput out, int[] keys) {
    int previous = Integer.MIN_VALUE;
    for (int key : keys) {
      out.writeVarint(key - previous);
      previous = key;
    }
  }

  private static int[] readKeys(RecordInput in, int size) throws IOException {
    int[] keys = new int[size];
    int previous = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      previous += in.readVarint();
      keys[i] = previous;
    }
    return keys;
  }
}
