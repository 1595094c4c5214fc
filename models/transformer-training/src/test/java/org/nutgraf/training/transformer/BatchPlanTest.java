// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.training.transformer.data.Example;

class BatchPlanTest {

  private static final long SEED = 11;

  /** An example of so many pieces; its set tells it apart. */
  private static Example example(int pieces, int set) {
    int[] none = {};
    return new Example(
        new Window(new int[pieces], new int[pieces], none, none, none), none, set, 1);
  }

  private static List<Example> examples(int count, int firstSet) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      examples.add(example(1 + i * 7 % 13, firstSet + i));
    }
    return examples;
  }

  private static List<Example> flat(List<List<Example>> batches) {
    return batches.stream().flatMap(List::stream).toList();
  }

  @Test
  void everyWindowIsInOneBatchAndOnlyOneBatchIsSmaller() {
    List<Example> always = examples(10, 0);
    List<List<Example>> batches = BatchPlan.of(always, List.of(), 5, 4, SEED, 0);
    assertThat(flat(batches)).containsExactlyInAnyOrderElementsOf(always);
    assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(4, 4, 2);
  }

  @Test
  void windowsOfLikeLengthAreTogether() {
    List<Example> always = List.of(example(9, 0), example(1, 1), example(8, 2), example(2, 3));
    for (List<Example> batch : BatchPlan.of(always, List.of(), 0, 2, SEED, 3)) {
      assertThat(Math.abs(batch.get(0).length() - batch.get(1).length())).isEqualTo(1);
    }
  }

  @Test
  void passesSampleInTurn() {
    List<Example> sampled = examples(6, 100);
    Set<Example> first = new HashSet<>(flat(BatchPlan.of(List.of(), sampled, 2, 4, SEED, 0)));
    Set<Example> second = new HashSet<>(flat(BatchPlan.of(List.of(), sampled, 2, 4, SEED, 1)));
    Set<Example> third = new HashSet<>(flat(BatchPlan.of(List.of(), sampled, 2, 4, SEED, 2)));
    Set<Example> all = new HashSet<>(first);
    all.addAll(second);
    all.addAll(third);
    assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(2, 2, 2);
    assertThat(all).hasSize(6);
    assertThat(flat(BatchPlan.of(List.of(), sampled, 2, 4, SEED, 3)))
        .containsExactlyInAnyOrderElementsOf(first);
  }

  @Test
  void aSampleIsNoLargerThanItsSource() {
    List<Example> sampled = examples(3, 0);
    assertThat(flat(BatchPlan.of(List.of(), sampled, 50, 4, SEED, 0)))
        .containsExactlyInAnyOrderElementsOf(sampled);
  }

  @Test
  void seedAndPassDetermineTheOrder() {
    List<Example> always = examples(40, 0);
    List<List<Example>> once = BatchPlan.of(always, List.of(), 0, 4, SEED, 1);
    assertThat(BatchPlan.of(always, List.of(), 0, 4, SEED, 1)).isEqualTo(once);
    assertThat(BatchPlan.of(always, List.of(), 0, 4, SEED, 2)).isNotEqualTo(once);
    assertThat(BatchPlan.of(always, List.of(), 0, 4, SEED + 1, 1)).isNotEqualTo(once);
  }
}
