// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedEnricherTest {

  private static final AtomicInteger OPENED = new AtomicInteger();

  private static Enricher entitiesOnly() {
    OPENED.incrementAndGet();
    return Enricher.builder().without(Stage.TOPICS).without(Stage.VECTOR).build();
  }

  private static SharedEnricher sent(SharedEnricher shared)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(shared);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SharedEnricher) in.readObject();
    }
  }

  @Test
  void deserializedCopiesShareOneEnricherWhicheverThreadComesFirst() throws Exception {
    SharedEnricher here = SharedEnricher.of("entities only", SharedEnricherTest::entitiesOnly);
    SharedEnricher there = sent(here);
    Set<Enricher> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 16).parallel().forEach(i -> seen.add((i % 2 == 0 ? here : there).get()));

    assertThat(seen).hasSize(1);
    assertThat(OPENED).hasValue(1);
    assertThat(there.get().enrich(Article.of("Ana Prado visits Quito", "")).entities())
        .isNotEmpty();
  }
}
