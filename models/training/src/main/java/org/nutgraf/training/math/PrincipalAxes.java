// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.math;

import java.util.List;
import java.util.Random;

/** Principal component analysis by orthogonal iteration. */
public final class PrincipalAxes {

  private static final int STEPS = 12;
  private static final long SEED = 5;

  private PrincipalAxes() {}

  /**
   * Returns {@code count} orthonormal axes. The result is deterministic.
   *
   * @param vectors vectors whose mean is near 0
   */
  public static float[][] of(List<float[]> vectors, int count) {
    int width = vectors.get(0).length;
    double[][] spread = new double[width][width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          spread[i][j] += vector[i] * vector[j];
        }
      }
    }
    Random random = new Random(SEED);
    double[][] axes = new double[Math.min(count, width)][width];
    for (double[] axis : axes) {
      for (int i = 0; i < width; i++) {
        axis[i] = random.nextGaussian();
      }
    }
    for (int step = 0; step < STEPS; step++) {
      for (int a = 0; a < axes.length; a++) {
        axes[a] = image(spread, axes[a]);
      }
      orthonormalise(axes);
    }
    float[][] result = new float[axes.length][width];
    for (int a = 0; a < axes.length; a++) {
      for (int i = 0; i < width; i++) {
        result[a][i] = (float) axes[a][i];
      }
    }
    return result;
  }

  private static double[] image(double[][] matrix, double[] axis) {
    double[] image = new double[axis.length];
    for (int i = 0; i < axis.length; i++) {
      // A small multiple of the axis keeps the image from vanishing if there are few vectors.
      image[i] = 1e-9 * axis[i] + dot(matrix[i], axis);
    }
    return image;
  }

  private static void orthonormalise(double[][] axes) {
    for (int a = 0; a < axes.length; a++) {
      // Twice, since one pass leaves a remainder if axes are nearly parallel.
      for (int pass = 0; pass < 2; pass++) {
        for (int b = 0; b < a; b++) {
          double along = dot(axes[a], axes[b]);
          for (int i = 0; i < axes[a].length; i++) {
            axes[a][i] -= along * axes[b][i];
          }
        }
        double length = Math.sqrt(dot(axes[a], axes[a]));
        for (int i = 0; i < axes[a].length; i++) {
          axes[a][i] /= length;
        }
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
