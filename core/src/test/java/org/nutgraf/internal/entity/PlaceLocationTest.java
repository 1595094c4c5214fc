// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Resolution;

/** Tests where places are, and which names are one place. */
class PlaceLocationTest {

  private static Resolution resolve(String marked) {
    return Story.resolve(marked);
  }

  /** Returns the subdivision of a place, or its country if no more is known, or "". */
  private static String where(String id, String marked) {
    return Story.entity(resolve(marked), id)
        .location()
        .map(at -> at.subdivisionCode().orElse(at.isoCode()))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "Comino, MT",
    "La Digue, SC",
    "Aitutaki, CK",
    "Sharjah, AE",
    "Alajuela, CR",
    "Carriacou, GD",
    "Malaita, SB",
    "Berbice, GY"
  })
  void theOnlyPlaceOfAStoryGivesItsCountry(String place, String country) {
    Resolution resolution =
        resolve(
            "School opens in {L "
                + place
                + "}\n\nA school opened in {L "
                + place
                + "} on Friday. Teachers in {L "
                + place
                + "} were pleased.");
    assertThat(resolution.countries()).hasSize(1);
    assertThat(resolution.countries().get(0).isoCode()).isEqualTo(country);
    assertThat(resolution.countries().get(0).role()).isEqualTo(CountryRole.SUBJECT);
  }

  @Test
  void aTownBeforeAnAbbreviatedStateIsAPlace() {
    Resolution found =
        resolve("Choirs from Gary, IN, {L Macon}, {O GA}, and {O Peoria, IL}, sang in {L Utica}.");
    assertThat(Story.ids(found))
        .containsExactly("place:gary", "place:macon", "place:peoria", "place:utica");
  }

  @Test
  void theStateAfterATownDecides() {
    assertThat(where("place:london", "A mill in {L London}, {L Ontario}, burned. {L London} wept."))
        .isEqualTo("CA-ON");
    assertThat(where("place:athens", "The library of {L Athens}, {L Georgia}, was shut."))
        .isEqualTo("US-GA");
    assertThat(where("place:cambridge", "A bridge in {L Cambridge}, Mass., was shut."))
        .isEqualTo("US-MA");
  }

  @Test
  void thePostalAbbreviationOfAStateIsNoPlace() {
    String story = "Depots in {P Jackson}, MS, and {L Salem}, {L OR}, will close.";
    assertThat(Story.ids(resolve(story))).containsExactly("place:jackson", "place:salem");
    assertThat(where("place:jackson", story)).isEqualTo("US-MS");
    assertThat(where("place:salem", story)).isEqualTo("US-OR");
  }

  @Test
  void theCountriesOfTheArticleDecide() {
    assertThat(where("place:santa-rosa", "Police in Honduras closed a road near {L Santa Rosa}."))
        .doesNotStartWith("US");
    assertThat(where("place:birmingham", "Alabama and Georgia are wet. {L Birmingham} is flooded."))
        .isEqualTo("US-AL");
    assertThat(where("place:birmingham", "A train from {L Leeds} to {L Birmingham} was late."))
        .isEqualTo("GB-ENG");
    assertThat(where("place:paris", "Alabama and Georgia are wet. {L Paris} is dry."))
        .isEqualTo("FR-IDF");
  }

  @Test
  void nothingIsSaidWhereRivalsAreLeft() {
    assertThat(where("place:santa-rosa", "Police closed a road near {L Santa Rosa}.")).isEmpty();
    assertThat(where("place:union", "The road to {L Union} was closed by snow.")).isEmpty();
  }

  @Test
  void aTownWithTheNameOfACapitalIsElsewhere() {
    String story = "The fair in {L Kingston}, {L Ontario}, is open. {L Kingston} was full.";
    Resolution resolution = resolve(story);
    assertThat(resolution.countries()).extracting(c -> c.isoCode()).containsExactly("CA");
  }

  @Test
  void anAreaIsMeantWhereItIsSaid() {
    assertThat(where("place:puebla", "Rain fell on {L Puebla} state in Mexico."))
        .isEqualTo("MX-PUE");
    assertThat(
            Story.entity(resolve("Rain fell on {L Puebla} state in Mexico."), "place:puebla")
                .location()
                .orElseThrow()
                .geonamesId())
        .isEmpty();
  }

  @Test
  void aShortFormIsTheSamePlace() {
    Resolution resolution =
        resolve("The pier of {L Puerto Barrios} is shut. Fishermen in {P Barrios} fear for work.");
    assertThat(Story.ids(resolution)).containsExactly("place:puerto-barrios");
    assertThat(
            Story.ids(resolve("Buses left {L Santiago de Veraguas}. {L Santiago} has no trains.")))
        .containsExactly("place:santiago-de-veraguas");
  }

  @Test
  void namesOfOneTownAreOnePlace() {
    assertThat(Story.ids(resolve("{L Mumbai} was wet. Old maps of {L Bombay} show the harbour.")))
        .hasSize(1);
    assertThat(Story.ids(resolve("{L Marsh Island} is wet. Birds love {L Marsh}."))).hasSize(1);
  }

  @Test
  void anotherPlaceIsNotAShortForm() {
    assertThat(Story.ids(resolve("{L West Darfur} is quiet. {L Darfur} is not."))).hasSize(2);
    assertThat(Story.ids(resolve("{L Kansas City} is full. {L Kansas} is not."))).hasSize(2);
  }
}
