// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * 95% confidence intervals by the percentile bootstrap: resampling the items of a test set with
 * replacement (Efron 1979).
 */
public final class Bootstrap {

  private static final int SAMPLES = 1000;
  private static final double TAIL = 0.025;
  private static final long SEED = 1979;

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  private Bootstrap() {}

  /**
   * Returns the interval of a measure. The result is deterministic.
   *
   * @param items number of items, at least 1
   * @param measure computes the measure of a sample, given as indexes of items
   */
  public static Interval interval(int items, ToDoubleFunction<int[]> measure) {
    Random random = new Random(SEED);
    double[] values = new double[SAMPLES];
    int[] sample = new int[items];
    for (int s = 0; s < SAMPLES; s++) {
      for (int i = 0; i < items; i++) {
        sample[i] = random.nextInt(items);
      }
      values[s] = measure.applyAsDouble(sample);
    }
    Arrays.sort(values);
    int tail = (int) (TAIL * SAMPLES);
    return new Interval(values[tail], values[SAMPLES - 1 - tail]);
  }

  /** Returns the interval of a mean. */
  public static Interval mean(double[] values) {
    return interval(
        values.length,
        sample -> Arrays.stream(sample).mapToDouble(i -> values[i]).average().orElse(0));
  }
}
