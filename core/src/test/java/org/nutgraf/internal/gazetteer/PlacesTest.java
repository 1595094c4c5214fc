// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static final Places PLACES = Places.standard();

  @ParameterizedTest
  @CsvSource({
    "Gozo, MT",
    "Rodrigues, MU",
    "Rarotonga, CK",
    "Guanacaste, CR",
    "Fujairah, AE",
    "Tobago, TT",
    "Nevis, KN",
    "Zanzibar, TZ",
    "Barbuda, AG",
    "Pohnpei, FM",
    "Chiriqui Province, ''",
    "Chiriqui, PA",
    "Khuzestan, IR",
    "Normandy, FR",
    "Lviv, UA",
    "Geneva, CH",
    "St. John's, CA",
    "SAINT JOHNS, CA",
    "Essequibo, GY",
    "Mato Grosso do Sul, BR"
  })
  void aNameHasTheCountryOfItsLargestPlace(String name, String country) {
    List<Place> places = PLACES.named(name);
    assertThat(places.isEmpty() ? "" : places.get(0).code()).isEqualTo(country);
  }

  @Test
  void aTownHasASubdivisionAPositionAndAnId() {
    Place town = PLACES.named("san pedro sula").get(0);
    assertThat(town.kind()).isEqualTo(Place.Kind.TOWN);
    assertThat(town.isIn("HN-CR")).isTrue();
    assertThat(town.subdivision().orElseThrow().name()).isEqualTo("Cortés");
    assertThat(town.point().orElseThrow()).isEqualTo(new Place.Point(15.504, -88.025));
    assertThat(town.geonamesId()).isEqualTo(3601782);
    assertThat(town.population()).isGreaterThan(400_000);
  }

  @Test
  void theLargestPlaceIsFirst() {
    assertThat(PLACES.named("London")).extracting(Place::code).contains("GB", "CA", "US");
    assertThat(PLACES.named("London"))
        .extracting(Place::population)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void aSubdivisionIsWhereItsSeatIs() {
    Place seat = PLACES.named("David").stream().filter(p -> p.isIn("PA-4")).findFirst().get();
    Place province = PLACES.named("Chiriquí").get(0);
    assertThat(province.kind()).isEqualTo(Place.Kind.SUBDIVISION);
    assertThat(province.point()).isEqualTo(seat.point());
    assertThat(province.geonamesId()).isZero();
  }

  @Test
  void wordsAndNamesOfPeopleAreCommon() {
    assertThat(PLACES.isCommon("Victoria")).isTrue();
    assertThat(PLACES.isCommon("Union")).isTrue();
    assertThat(PLACES.isCommon("Gozo")).isFalse();
    assertThat(PLACES.isCommon("Zyxyzx")).isFalse();
    assertThat(PLACES.named("Zyxyzx")).isEmpty();
    assertThat(PLACES.named("")).isEmpty();
  }

  @Test
  void aDamagedTableIsReported() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(new byte[] {'N', 'G', 'P', 'L', 0, 3, 0});
    }
    assertThatThrownBy(() -> Places.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class);
  }
}
