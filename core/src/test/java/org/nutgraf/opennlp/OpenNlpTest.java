// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityEngineContract;

class OpenNlpTest extends EntityEngineContract {

  private static final long MEGABYTE = 1_000_000;

  @Override
  protected EntityEngine load() {
    return OpenNlp.english();
  }

  @Test
  void holdsItsModelsInLessThanEightyMegabytes() {
    long before = usedHeap();
    EntityEngine engine = OpenNlp.english();
    long held = usedHeap() - before;

    assertThat(engine.tagger().tag(engine.analyzer().analyze("Ana Prado lives in Quito.")))
        .isNotEmpty();
    assertThat(held).isBetween(MEGABYTE, 80 * MEGABYTE);
  }

  private static long usedHeap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
