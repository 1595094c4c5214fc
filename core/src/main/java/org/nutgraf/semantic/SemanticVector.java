// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text's place in the encoder's space: an immutable vector of Euclidean length 1.
 *
 * <p>Texts of like meaning have vectors of high {@linkplain #cosine cosine}.
 */
public final class SemanticVector {

  /** Standard deviations of a coordinate that a byte holds; the few beyond are cut off. */
  private static final double DEVIATIONS = 6;

  private final float[] values;

  private SemanticVector(float[] values) {
    this.values = values;
  }

  /**
   * Returns the vector that points where {@code values} do, scaled to length 1.
   *
   * @param values finite numbers, not all 0; copied
   * @throws IllegalArgumentException if {@code values} has no finite direction
   */
  public static SemanticVector of(float[] values) {
    Objects.requireNonNull(values, "values must not be null");
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    if (!(squares > 0) || Double.isInfinite(squares)) {
      throw new IllegalArgumentException(
          "vector must have a finite length above 0, was " + Math.sqrt(squares));
    }
    float[] scaled = new float[values.length];
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * scale;
    }
    return new SemanticVector(scaled);
  }

  /** Returns the number of dimensions. */
  public int dimension() {
    return values.length;
  }

  /** Returns coordinate {@code i}, in [-1, 1]. */
  public float get(int i) {
    return values[i];
  }

  /**
   * Returns the cosine of the angle to {@code other}, in [-1, 1].
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public double cosine(SemanticVector other) {
    if (values.length != other.values.length) {
      throw new IllegalArgumentException(
          "vectors must have equal dimensions, were "
              + values.length
              + " and "
              + other.values.length);
    }
    float dot = 0;
    for (int i = 0; i < values.length; i++) {
      dot += values[i] * other.values[i];
    }
    return Math.max(-1, Math.min(1, dot));
  }

  /**
   * Returns the coordinates as signed bytes, for storage: a cosine of two vectors that went through
   * them differs by less than 0.005 from their own. Vectors of one dimension come out about equally
   * long, so that the dot products of their bytes order as the cosines do.
   */
  public byte[] toBytes() {
    double largest = Math.min(1, DEVIATIONS / Math.sqrt(values.length));
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      double value = Math.max(-largest, Math.min(largest, values[i]));
      bytes[i] = (byte) Math.round(value * Byte.MAX_VALUE / largest);
    }
    return bytes;
  }

  /**
   * Returns the vector of {@linkplain #toBytes bytes}.
   *
   * @throws IllegalArgumentException if all of them are 0
   */
  public static SemanticVector ofBytes(byte[] bytes) {
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i];
    }
    return of(values);
  }

  /** Returns a copy of the coordinates. */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof SemanticVector v && Arrays.equals(values, v.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "SemanticVector(" + values.length + ")";
  }
}
