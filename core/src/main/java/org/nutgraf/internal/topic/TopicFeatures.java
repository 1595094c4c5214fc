// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.topic;

import java.util.Objects;

/**
 * The features of a topic model: the normalised difference of a semantic vector from the mean, and
 * the products of its coordinates along a few principal axes. Immutable.
 *
 * <p>The products make a linear model quadratic, so that it can learn interactions, such as of "a
 * court" and "a footballer". In cross-validation they gain about two percentage points of accuracy;
 * the axes limit their number.
 */
public final class TopicFeatures {

  private static final int MAX_DIMENSION = 1 << 12;
  private static final int MAX_AXES = 256;

  private final float[] mean;
  private final float[][] axes;
  private final float weight;

  /**
   * Creates the features.
   *
   * @param mean the mean vector
   * @param axes orthonormal axes; none for a linear model
   * @param weight weight of the products relative to the vector itself, at least 0
   * @throws IllegalArgumentException if sizes do not match or a number is not finite
   */
  public TopicFeatures(float[] mean, float[][] axes, float weight) {
    Objects.requireNonNull(mean, "mean must not be null");
    if (mean.length == 0 || mean.length > MAX_DIMENSION || axes.length > MAX_AXES) {
      throw new IllegalArgumentException(
          "there must be 1 to "
              + MAX_DIMENSION
              + " dimensions and at most "
              + MAX_AXES
              + " axes, were "
              + mean.length
              + " and "
              + axes.length);
    }
    if (!(weight >= 0) || Float.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be >= 0, was " + weight);
    }
    this.mean = TopicModel.checked(mean, mean.length);
    this.axes = new float[axes.length][];
    for (int i = 0; i < axes.length; i++) {
      this.axes[i] = TopicModel.checked(axes[i], mean.length);
    }
    this.weight = weight;
  }

  /** Returns the number of dimensions of the input vectors. */
  public int dimension() {
    return mean.length;
  }

  /** Returns the number of features. */
  public int size() {
    return mean.length + axes.length * (axes.length + 1) / 2;
  }

  /**
   * Returns the features of a vector.
   *
   * @throws IllegalArgumentException if the vector has another dimension
   */
  public float[] of(float[] vector) {
    if (vector.length != mean.length) {
      throw new IllegalArgumentException(
          "vector must have " + mean.length + " dimensions, was " + vector.length);
    }
    float[] features = new float[size()];
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      features[i] = vector[i] - mean[i];
      squares += (double) features[i] * features[i];
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < mean.length; i++) {
      features[i] *= scale;
    }
    products(features);
    return features;
  }

  /** Appends the products; those of two different axes have weight 2, as in the square of a sum. */
  private void products(float[] features) {
    float[] along = new float[axes.length];
    for (int a = 0; a < axes.length; a++) {
      float sum = 0;
      for (int i = 0; i < mean.length; i++) {
        sum += axes[a][i] * features[i];
      }
      along[a] = sum;
    }
    float same = (float) Math.sqrt(weight);
    float different = (float) Math.sqrt(2 * weight);
    int next = mean.length;
    for (int a = 0; a < axes.length; a++) {
      features[next++] = same * along[a] * along[a];
      for (int b = 0; b < a; b++) {
        features[next++] = different * along[a] * along[b];
      }
    }
  }

  public float[] mean() {
    return mean;
  }

  float[][] axes() {
    return axes;
  }

  float weight() {
    return weight;
  }
}
