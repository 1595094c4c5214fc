// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A fixed workload: sums of products and hashes of a few megabytes. Its time measures the speed of
 * the machine during a run; dividing by it makes the times of two runs comparable.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalibrationBenchmark {

  private static final int NUMBERS = 1 << 20;

  private float[] left;
  private float[] right;
  private byte[] bytes;

  /** Fills the arrays, deterministically. */
  @Setup(Level.Trial)
  public void fill() {
    Random random = new Random(1);
    left = new float[NUMBERS];
    right = new float[NUMBERS];
    bytes = new byte[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      left[i] = random.nextFloat();
      right[i] = random.nextFloat();
    }
    random.nextBytes(bytes);
  }

  /** Computes the sum of products and the hash. */
  @Benchmark
  public double fixedWork() {
    double sum = 0;
    for (int i = 0; i < NUMBERS; i++) {
      sum += left[i] * right[i];
    }
    int hash = 0;
    for (byte value : bytes) {
      hash = 31 * hash + value;
    }
    return sum + hash;
  }
}
