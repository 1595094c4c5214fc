// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nutgraf.cli.run.ReadAhead.Started;

@Timeout(20)
class ReadAheadTest {

  private static Optional<Started<Integer>> started(int n) {
    return Optional.of(new Started<>(CompletableFuture.completedFuture(n), 1));
  }

  @Test
  void returnsResultsWhileTheReaderIsBlocked() throws Exception {
    BlockingQueue<Integer> input = new LinkedBlockingQueue<>(List.of(1, 2, 3));
    try (ReadAhead<Integer> ahead = new ReadAhead<>(() -> started(take(input)), 8, 100)) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        found.add(ahead.next(() -> false).orElseThrow());
      }
      assertThat(found).containsExactly(1, 2, 3);
      assertThat(ahead.next(() -> true)).isEmpty();
      assertThat(ahead.hasEnded()).isFalse();
    }
  }

  @Test
  void boundsWhatIsReadAhead() throws Exception {
    AtomicInteger read = new AtomicInteger();
    try (ReadAhead<Integer> ahead =
        new ReadAhead<>(() -> started(read.incrementAndGet()), 4, 1000)) {
      Thread.sleep(200);
      assertThat(read.get()).isEqualTo(4);
      assertThat(ahead.next(() -> false)).contains(1);
    }
    AtomicInteger units = new AtomicInteger();
    try (ReadAhead<Integer> ahead =
        new ReadAhead<>(() -> started(units.incrementAndGet()), 100, 3)) {
      Thread.sleep(200);
      assertThat(units.get()).isEqualTo(3);
      assertThat(ahead.next(() -> false)).contains(1);
    }
  }

  @Test
  void returnsEarlierRecordsBeforeAFailure() throws Exception {
    AtomicInteger read = new AtomicInteger();
    ReadAhead.Source<Integer> source =
        () -> {
          if (read.incrementAndGet() > 2) {
            throw new IOException("disk gone");
          }
          return started(read.get());
        };
    try (ReadAhead<Integer> ahead = new ReadAhead<>(source, 8, 100)) {
      assertThat(ahead.next(() -> false)).contains(1);
      assertThat(ahead.next(() -> false)).contains(2);
      assertThatThrownBy(() -> ahead.next(() -> false))
          .isInstanceOf(IOException.class)
          .hasMessage("disk gone");
    }
  }

  @Test
  void isEmptyAfterTheEnd() throws Exception {
    AtomicInteger read = new AtomicInteger();
    try (ReadAhead<Integer> ahead =
        new ReadAhead<>(
            () -> read.incrementAndGet() > 2 ? Optional.empty() : started(read.get()), 8, 100)) {
      assertThat(ahead.next(() -> false)).contains(1);
      assertThat(ahead.next(() -> false)).contains(2);
      assertThat(ahead.next(() -> false)).isEmpty();
      assertThat(ahead.hasEnded()).isTrue();
    }
  }

  private static int take(BlockingQueue<Integer> input) throws IOException {
    try {
      return input.take();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
