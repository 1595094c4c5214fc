// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  private final Countries countries = Countries.standard();

  @Test
  void everyIsoCountryAndKosovoIsThere() {
    assertThat(countries.all()).hasSize(250);
    assertThat(countries.byIso("co"))
        .contains(new Country("CO", "Colombia", "Q739", Optional.of("Bogota")));
    assertThat(countries.byIso("XK").orElseThrow().wikidataId()).isEqualTo("Q1246");
    assertThat(countries.byIso("ZZ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "US, US",
    "U.S., US",
    "United States of America, US",
    "americans, US",
    "Burma, MM",
    "Ceylon, LK",
    "Swaziland, SZ",
    "Türkiye, TR",
    "turkiye, TR",
    "Côte d'Ivoire, CI",
    "COTE D'IVOIRE, CI",
    "Holland, NL",
    "Dutch, NL",
    "Scots, GB",
    "Congo, CD",
    "Nigerien, NE",
    "Nigerian, NG",
    "Dominican, DO",
    "Soviet Union, RU",
    "Hong Kong, HK",
    "Puerto Rican, PR"
  })
  void nameFormsIdentifyTheCountry(String form, String code) {
    assertThat(countries.find(form).map(Country::isoCode)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"Latin America", "Washington", "Kremlin", "Atlantis"})
  void regionsAndCapitalsAreNotCountries(String form) {
    assertThat(countries.find(form)).isEmpty();
  }

  @Test
  void everyCountryHasNameAndWikidataId() {
    assertThat(countries.all())
        .allSatisfy(
            country -> {
              assertThat(country.name()).isNotBlank();
              assertThat(country.wikidataId()).matches("Q\\d+");
            });
  }
}
