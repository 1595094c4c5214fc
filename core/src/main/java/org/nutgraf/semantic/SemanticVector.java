// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import java.util.Arrays;
import java.util.Objects;

/**
 * The embedding of a text: an immutable vector of Euclidean length 1.
 *
 * <p>Texts with similar meanings have vectors with a high {@linkplain #cosine cosine}.
 */
public final class SemanticVector {

  /** The range of a byte, in standard deviations of a coordinate; values beyond it are clipped. */
  private static final double MAX_DEVIATIONS = 6;

  private final float[] values;

  private SemanticVector(float[] values) {
    this.values = values;
  }

  /**
   * Returns the vector with the direction of {@code values}, normalised to length 1.
   *
   * @param values finite numbers, not all 0; copied
   * @throws IllegalArgumentException if the length of {@code values} is 0 or not finite
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

  /**
   * Returns a coordinate.
   *
   * @param i index of the coordinate, from 0
   * @return the coordinate, in [-1, 1]
   */
  public float get(int i) {
    return values[i];
  }

  /**
   * Returns the cosine of the angle between this vector and {@code other}, in [-1, 1].
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
   * Returns the coordinates quantised to signed bytes, for storage. The cosine of two vectors
   * restored from bytes differs from the original one by less than 0.005. The byte vectors of one
   * dimension have about the same length, so their dot products are ordered like the cosines.
   */
  public byte[] toBytes() {
    double largest = Math.min(1, MAX_DEVIATIONS / Math.sqrt(values.length));
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      double value = Math.max(-largest, Math.min(largest, values[i]));
      bytes[i] = (byte) Math.round(value * Byte.MAX_VALUE / largest);
    }
    return bytes;
  }

  /**
   * Returns the vector restored from {@linkplain #toBytes bytes}.
   *
   * @param bytes the result of {@link #toBytes}; not modified
   * @return the vector
   * @throws IllegalArgumentException if all bytes are 0
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
