// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import org.nutgraf.semantic.SemanticVector;

/**
 * A vector as bytes, one a coordinate, all of one length so that their dot products order as the
 * cosines do. A cosine of two differs from that of the vectors themselves by less than 0.005.
 */
final class CompactVector {

  /** Standard deviations of a coordinate that a byte holds; the few beyond are cut off. */
  private static final double DEVIATIONS = 6;

  private CompactVector() {}

  static byte[] of(SemanticVector vector) {
    double largest = Math.min(1, DEVIATIONS / Math.sqrt(vector.dimension()));
    double scale = Byte.MAX_VALUE / largest;
    byte[] bytes = new byte[vector.dimension()];
    boolean any = false;
    for (int i = 0; i < bytes.length; i++) {
      double value = Math.max(-largest, Math.min(largest, vector.get(i)));
      bytes[i] = (byte) Math.round(value * scale);
      any |= bytes[i] != 0;
    }
    if (!any) {
      throw new IllegalArgumentException(
          "vector must have fewer dimensions to be kept as bytes, has " + bytes.length);
    }
    return bytes;
  }

  static SemanticVector decode(byte[] bytes) {
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i];
    }
    return SemanticVector.of(values);
  }
}
