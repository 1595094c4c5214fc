// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.Places;

class PlaceTableBuilderTest {

  @TempDir private Path data;

  @BeforeEach
  void subdivisions() throws IOException {
    Files.createDirectories(data.resolve("names"));
    write(
        "subdivisions.tsv",
        "PA-4\tPA\tChiriquí\tChiriquí\tPA",
        "GY-ZZ\tGY\tZyxland Islands-West Quxland\tZyxland Islands-West Quxland\tGY",
        "PA-9\tPA\tXyz Province\tXyz\tPA");
    write("surnames.tsv", "Zyxo\tPA");
    towns("1\tZyx’s End\t\tPA\t02\tPPLA\t20999\t8.42729\t-82.43085");
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(data.resolve("names").resolve(name), List.of(lines));
  }

  private void towns(String... lines) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(data.resolve("names").resolve("places.tsv.gz")))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlaceTableBuilder.build(data, out);
    return out.toByteArray();
  }

  private Places build() throws IOException {
    return Places.read(new ByteArrayInputStream(bytes()));
  }

  @Test
  void aTownIsInTheSubdivisionOfItsRegionAndTheSubdivisionWhereItsSeatIs() throws IOException {
    Places places = build();
    Place town = places.named("Zyx's End").get(0);
    assertThat(town.isIn("PA-4")).isTrue();
    assertThat(town.point()).contains(new Place.Point(8.427, -82.431));
    assertThat(town.geonamesId()).isEqualTo(1);
    Place province = places.named("Chiriquí").get(0);
    assertThat(province.point()).isEqualTo(town.point());
    assertThat(province.population()).isEqualTo(20_999);
  }

  @Test
  void aSubdivisionHasShortFormsAndTheNamesInACompound() throws IOException {
    Places places = build();
    assertThat(places.named("Xyz")).extracting(Place::code).containsExactly("PA");
    assertThat(places.named("Quxland")).extracting(Place::code).containsExactly("GY");
    assertThat(places.named("Zyxland")).extracting(Place::code).containsExactly("GY");
  }

  @Test
  void namesOfPeopleAreCommon() throws IOException {
    towns("1\tZyxo\t\tPA\t02\tPPL\t2000\t8\t-82", "2\tXyzo\t\tPA\t02\tPPL\t2000\t8\t-82");
    assertThat(build().isCommon("Zyxo")).isTrue();
    assertThat(build().isCommon("Xyzo")).isFalse();
  }

  @Test
  void theSupplementsCompleteTheSources() throws IOException {
    towns("2660646\tGenève\t\tCH\tGE\tPPLA\t183981\t46.20222\t6.14569");
    assertThat(build().named("Geneva")).extracting(Place::geonamesId).contains(2660646);
    assertThat(build().named("Gozo")).extracting(Place::code).containsExactly("MT");
  }

  @Test
  void equalSourcesGiveEqualTables() throws IOException {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void aLineOfAnotherShapeIsNamed() throws IOException {
    towns("1\tZyx\tPA");
    assertThatThrownBy(this::build)
        .isInstanceOf(IOException.class)
        .hasMessage("line must have 9 fields, had 3: 1\tZyx\tPA");
  }

  @Test
  void theSourcesGiveTheBundledTable() throws IOException {
    Path source = Path.of(System.getProperty("nutgraf.data", ""));
    Assumptions.assumeTrue(
        Files.exists(source.resolve("names").resolve("places.tsv.gz"))
            && Files.exists(source.resolve("news").resolve("articles.jsonl.gz")),
        "sources are missing, see -Dnutgraf.data");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlaceTableBuilder.build(source, out);
    try (InputStream bundled =
        Places.class.getResourceAsStream("/org/nutgraf/internal/resource/places.bin")) {
      assertThat(out.toByteArray()).isEqualTo(bundled.readAllBytes());
    }
  }
}
