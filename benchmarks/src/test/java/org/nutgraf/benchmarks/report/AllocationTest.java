// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationTest {

  @TempDir private Path folder;

  @Test
  void moreAndLessAndUnknownAndMissingAreDifferences() {
    Map<String, Long> recorded = Map.of("more", 1_000L, "less", 1_000L, "same", 1_000L, "gone", 1L);
    Map<String, Long> measured = Map.of("more", 1_101L, "less", 899L, "same", 1_099L, "new", 5L);

    assertThat(Allocation.differences(recorded, measured))
        .containsExactlyInAnyOrder(
            "more: allocates 1101 bytes, 1000 are recorded (+10%)",
            "less: allocates 899 bytes, 1000 are recorded (-10%)",
            "new: allocates 5 bytes, nothing is recorded",
            "gone: recorded but not measured");
  }

  @Test
  void recordedFiguresAreReadAgain() throws IOException {
    Path file = folder.resolve("allocation.tsv");
    Map<String, Long> bytes = Map.of("A.b", 12L, "C.d", 3_000_000_000L);

    Allocation.write(bytes, file);

    assertThat(Allocation.read(file)).isEqualTo(bytes);
  }

  @Test
  void aLineThatIsNoFigureIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("allocation.tsv"), "A.b\tmany\n");

    assertThatThrownBy(() -> Allocation.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line must be a benchmark, a tab and bytes, was \"A.b\tmany\"");
  }
}
