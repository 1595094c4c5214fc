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

class CountryTableBuilderTest {

  private static final String HEAD =
      "ISO3166-1-Alpha-2,wikidata_id,FIPS,CLDR display name,UNTERM English Short,"
          + "UNTERM English Formal,Capital\n";

  @TempDir private Path folder;

  private void write(String codes, String territories, String factbook) throws IOException {
    Files.writeString(folder.resolve("country-codes.csv"), HEAD + codes);
    Files.writeString(
        folder.resolve("cldr-territories-en.json"),
        "{\"main\":{\"en\":{\"localeDisplayNames\":{\"territories\":{" + territories + "}}}}}");
    Files.writeString(folder.resolve("factbook-2026-01.jsonl"), factbook);
  }

  private String row(String code) throws IOException {
    return CountryTableBuilder.build(folder)
        .lines()
        .filter(line -> line.startsWith(code + "\t"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneRowGathersWhatTheSourcesSay() throws IOException {
    write(
        "ZY,http://www.wikidata.org/entity/Q7,zz,Zyland,the Zyland*,"
            + "\"the Republic of Zyland (the)\",Zytown\n",
        "\"ZY\":\"Zyland\",\"ZY-alt-short\":\"Zy & Zo\"",
        "{\"gec\":\"zz\",\"short\":\"Zyland\",\"long\":\"none\",\"former\":\"Old Zyland (until"
            + " 1950); Zyria\",\"demonym_adjective\":\"Zylandic\",\"demonym_noun\":\"Zylander(s)\","
            + "\"capital\":\"Zytown\"}\n");
    assertThat(row("ZY"))
        .isEqualTo(
            String.join(
                "\t",
                "ZY",
                "Zyland",
                "Q7",
                "Zyland|Republic of Zyland|Zy and Zo",
                "Zylandic",
                "Zylander|Zylanders",
                "Old Zyland|Zyria",
                "Zytown",
                ""));
  }

  @Test
  void aFormerNameThatTwoCountriesShareIsDropped() throws IOException {
    write(
        "ZY,Q7,zz,Zyland,Zyland,Zyland,\nZX,Q8,zx,Zexland,Zexland,Zexland,\n",
        "",
        "{\"gec\":\"zz\",\"former\":\"Zyria, Zedia\"}\n{\"gec\":\"zx\",\"former\":\"Zyria\"}\n");
    assertThat(row("ZY").split("\t", -1)[6]).isEqualTo("Zedia");
    assertThat(row("ZX").split("\t", -1)[6]).isEmpty();
  }

  @Test
  void theNewestFactbookIsReadAndAMissingOneIsNamed() throws IOException {
    write("ZY,Q7,zz,Zyland,Zyland,Zyland,\n", "", "{\"gec\":\"zz\",\"former\":\"Zyria\"}\n");
    Files.writeString(
        folder.resolve("factbook-2026-02.jsonl"), "{\"gec\":\"zz\",\"former\":\"Zedia\"}\n");
    assertThat(row("ZY").split("\t", -1)[6]).isEqualTo("Zedia");

    Files.delete(folder.resolve("factbook-2026-01.jsonl"));
    Files.delete(folder.resolve("factbook-2026-02.jsonl"));
    assertThatThrownBy(() -> CountryTableBuilder.build(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no factbook-*.jsonl");
  }

  @Test
  void theSourcesGiveTheBundledTable() throws IOException {
    Path sources = Path.of(System.getProperty("nutgraf.data", ""), "countries", "sources");
    Assumptions.assumeTrue(Files.exists(sources), "sources are missing, see -Dnutgraf.data");
    List<String> bundled =
        BundledTable.rows("countries.tsv", "nutgraf-countries 1", 9).stream()
            .map(row -> String.join("\t", row))
            .toList();
    assertThat(CountryTableBuilder.build(sources).lines().skip(2).toList()).isEqualTo(bundled);
  }
}
