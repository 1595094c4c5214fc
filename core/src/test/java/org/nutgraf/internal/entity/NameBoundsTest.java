// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.internal.entity.Story.entity;
import static org.nutgraf.internal.entity.Story.ids;
import static org.nutgraf.internal.entity.Story.resolve;
import static org.nutgraf.internal.entity.Story.surfaces;

import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Resolution;
import org.nutgraf.entity.StoryCountry;

/** Tests where names begin and end, and what is not a name. */
class NameBoundsTest {

  @Test
  void anOwnerAndItsPossessionAreSeparate() {
    Resolution found =
        resolve("{P Ada Brink} spoke. {P Ada} {O Brink's National Garden Council} met.");
    assertThat(ids(found)).containsExactly("org:national-garden-council", "person:ada-brink");
    assertThat(surfaces(entity(found, "person:ada-brink"))).contains("Ada Brink", "Ada Brink");
    assertThat(ids(resolve("The {O Peru's Central Bank Board} met.")))
        .containsExactly("country:pe", "org:central-bank-board");
    assertThat(ids(resolve("Paid by {O Lloyd's of Bristol} and {O Victoria's Teapots}.")))
        .containsExactlyInAnyOrder("org:lloyds-of-bristol", "org:victorias-teapots");
  }

  @Test
  void openingWordsAndOfficesAreNotPartOfAName() {
    assertThat(ids(resolve("{P Not Brink} but others. {P Former Ada Brink} slept.")))
        .containsExactly("person:ada-brink");
    assertThat(ids(resolve("{O Former Weights Tribunal} judge Ada left.")))
        .containsExactly("org:weights-tribunal");
    assertThat(ids(resolve("Then {O Vermont Sen}. Ada spoke."))).containsExactly("place:vermont");
    assertThat(ids(resolve("An {O LLC} was formed."))).isEmpty();
  }

  @Test
  void aFullStopThatEndsTheSentenceIsExcluded() {
    assertThat(ids(resolve("They sailed to {L Egypt.} Then home."))).containsExactly("country:eg");
    assertThat(entity(resolve("He runs {O Teapots Inc.} alone."), "org:teapots-inc").name())
        .isEqualTo("Teapots Inc.");
  }

  @Test
  void linesThatPointElsewhereAreCutToTheName() {
    Resolution found =
        resolve("Ferry\n\n{P Ada Brink} slept well.\n{P Ada Brink Story Joan Vale} Today In Full");
    assertThat(ids(found)).containsExactly("person:ada-brink");
  }

  @Test
  void theDatelineNamesTheWholeTown() {
    Resolution found = resolve("Ferry\n\nPUERTO {L CORTINA} - It rained in {L Puerto Cortina}.");
    assertThat(surfaces(entity(found, "place:puerto-cortina")))
        .containsExactly("PUERTO CORTINA", "Puerto Cortina");
    Resolution filed = resolve("Ferry\n\nGUAYAQUIL, March 3 (Agency) - It rained.");
    assertThat(entity(filed, "place:guayaquil").name()).isEqualTo("Guayaquil");
    assertThat(ids(resolve("Ferry\n\nWATCH - It rained."))).isEmpty();
  }

  @Test
  void aSlashSeparatesNames() {
    assertThat(ids(resolve("Seen in {O Ada Herald/Morning Post} and {O AC/DC}.")))
        .containsExactly("org:ac-dc", "org:ada-herald", "org:morning-post");
  }

  @Test
  void stormsAreNeitherPeopleNorPlaces() {
    assertThat(ids(resolve("Hurricane {P Ottilie} grew. {L Ottilie} weakened near {L Cuba}.")))
        .containsExactly("country:cu");
    assertThat(ids(resolve("Tropical Storm {P Ottilie} met {P Ottilie Vance}.")))
        .containsExactly("person:ottilie-vance");
  }

  @Test
  void aTitleMakesAPerson() {
    assertThat(ids(resolve("Mr {O Bandt} spoke. {O Bandt} left."))).containsExactly("person:bandt");
  }

  @Test
  void aFullNameOutweighsABodyOfItsSurname() {
    assertThat(ids(resolve("{P Ada Brink} ran. The {O Brink} campaign. The {O Brink} team.")))
        .containsExactly("person:ada-brink");
  }

  @Test
  void anOrganisationMayAbbreviateItsOwnerToInitials() {
    Resolution found = resolve("The {O Los Angeles Times} wrote. The {O LA Times} erred.");
    assertThat(ids(found)).containsExactly("org:los-angeles-times");
    assertThat(ids(resolve("The {O Tidal Research Center} spoke. {O Tidal Research} erred.")))
        .containsExactly("org:tidal-research-center");
    assertThat(ids(resolve("The {O Shas Party} left. {L Shas} won seats.")))
        .containsExactly("org:shas-party");
  }

  @Test
  void anOwnerHasOneIdHoweverItIsWritten() {
    assertThat(ids(resolve("The {O United States Senate} met.")))
        .isEqualTo(ids(resolve("The {O U.S. Senate} met.")))
        .containsExactly("org:us-senate");
  }

  @Test
  void aNameKeepsTheArticlesAccents() {
    Entity city = entity(resolve("In {L San José} it rained."), "place:san-jose");
    assertThat(city.name()).isEqualTo("San José");
    assertThat(entity(resolve("In {L San Jose} it rained."), "place:san-jose").name())
        .isEqualTo("San Jose");
  }

  @Test
  void aCityAndItsStateKeepTheSharedName() {
    assertThat(entity(resolve("She lives in {L New York}."), "place:new-york").name())
        .isEqualTo("New York");
  }

  @Test
  void aDollarIsNotACountry() {
    assertThat(ids(resolve("It cost US$5 and US $ 6."))).isEmpty();
    assertThat(ids(resolve("It cost the US 5 dollars."))).containsExactly("country:us");
  }

  @Test
  void aTownWithinAnotherNameIsNotEvidence() {
    assertThat(resolve("At {O Ada Stoneman Douglas High School} and {L New Bern}.").countries())
        .extracting(StoryCountry::isoCode)
        .doesNotContain("IM", "CH");
    assertThat(resolve("The {O University of Nairobi} opened.").countries())
        .extracting(StoryCountry::isoCode)
        .containsExactly("KE");
  }

  @Test
  void photoCreditsAreNotEntities() {
    String body = "\n\n(Agency photo: {P Yara Grip}) The {O Ferry Board} met. The board slept.";
    assertThat(ids(resolve("Ferry news" + body))).containsExactly("org:ferry-board");
  }
}
