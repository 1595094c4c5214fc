// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.resource.BundledTable;

class CityTableBuilderTest {

  @TempDir private Path folder;

  private List<String> build(String... lines) throws IOException {
    return CityTableBuilder.build(Files.write(folder.resolve("cities.tsv"), List.of(lines)))
        .lines()
        .toList();
  }

  @Test
  void aNameHasItsLargestCityInEachCountryTheLargestFirst() throws IOException {
    assertThat(
            build(
                "Zyx\tNO\t01\t20999",
                "Zyx\tUS\t02\t30000",
                "Zyx\tUS\t03\t500000",
                "Zyx\tDK\t04\t20000"))
        .contains("Zyx\tUS:500|DK:20|NO:20");
  }

  @Test
  void apostrophesAreStraightAndNamesInOrder() throws IOException {
    List<String> table = build("Zyx’s End\tGB\t01\t1500", "Zyx\tGB\t01\t1500");
    assertThat(table).contains("Zyx's End\tGB:1");
    assertThat(table.subList(3, table.size())).isSorted();
    assertThat(table.get(0)).isEqualTo("# nutgraf-cities 1");
  }

  @Test
  void theSupplementCompletesTheSource() throws IOException {
    assertThat(build()).contains("Geneva\tCH:200");
    assertThat(build("Geneva\tCH\t01\t300000")).contains("Geneva\tCH:300");
  }

  @Test
  void aLineOfAnotherShapeIsNamed() {
    assertThatThrownBy(() -> build("Zyx\tNO\t20000"))
        .isInstanceOf(IOException.class)
        .hasMessage("city line must have 4 fields, had 3: Zyx\tNO\t20000");
  }

  @Test
  void theSourceGivesTheBundledTable() throws IOException {
    Path source = Path.of(System.getProperty("nutgraf.data", ""), "names", "cities.tsv");
    Assumptions.assumeTrue(Files.exists(source), "sources are missing, see -Dnutgraf.data");
    List<String> bundled =
        BundledTable.rows("cities.tsv", "nutgraf-cities 1", 2).stream()
            .map(row -> String.join("\t", row))
            .toList();
    assertThat(CityTableBuilder.build(source).lines().skip(3).toList()).isEqualTo(bundled);
  }
}
