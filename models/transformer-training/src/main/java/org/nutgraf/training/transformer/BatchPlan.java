// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.nutgraf.training.transformer.data.Example;

/**
 * The batches of a pass, in order: shuffled, with windows of similar length together. The same seed
 * and pass give the same batches, so an interrupted run can resume at any step.
 */
final class BatchPlan {

  /** Number of batches whose windows are sorted by length before they are split. */
  private static final int POOL = 50;

  private BatchPlan() {}

  /**
   * Returns the batches of one pass.
   *
   * @param always windows read in every pass
   * @param sampled windows of which each pass reads a different {@code sample}, as far as they last
   * @param size windows in a batch
   */
  static List<List<Example>> of(
      List<Example> always, List<Example> sampled, int sample, int size, long seed, int pass) {
    List<Example> all = new ArrayList<>(always);
    if (!sampled.isEmpty()) {
      List<Example> shuffled = new ArrayList<>(sampled);
      Collections.shuffle(shuffled, new Random(seed));
      for (int i = 0; i < Math.min(sample, shuffled.size()); i++) {
        all.add(shuffled.get((int) (((long) pass * sample + i) % shuffled.size())));
      }
    }
    Random random = new Random(seed * 31 + pass);
    Collections.shuffle(all, random);
    List<List<Example>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += POOL * size) {
      List<Example> pool =
          new ArrayList<>(all.subList(from, Math.min(all.size(), from + POOL * size)));
      pool.sort(Comparator.comparingInt(Example::length));
      for (int i = 0; i < pool.size(); i += size) {
        batches.add(List.copyOf(pool.subList(i, Math.min(pool.size(), i + size))));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
