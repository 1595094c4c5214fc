// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.internal.entity.Story.entity;
import static org.nutgraf.internal.entity.Story.ids;
import static org.nutgraf.internal.entity.Story.resolve;
import static org.nutgraf.internal.entity.Story.surfaces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.entity.Resolution;

class PersonNamesTest {

  @Test
  void aSurnameBeforeARelativeIsTheOthers() {
    Resolution found =
        resolve(
            "Pastor {P Lungu} was fined. His wife, {P Rita Lungu}, wept. Pastor {P Lungu} paid.");
    assertThat(surfaces(entity(found, "person:rita-lungu"))).containsExactly("Rita Lungu");
    assertThat(surfaces(entity(found, "person:lungu"))).containsExactly("Lungu", "Lungu");
    found =
        resolve(
            "Mr {P Kerr-Obote} was away. His wife, {P Jo Kerr-Obote}, spoke. Mr {P Kerr-Obote} rang.");
    assertThat(surfaces(entity(found, "person:jo-kerr-obote"))).containsExactly("Jo Kerr-Obote");
  }

  @Test
  void aSurnameAfterARelativeAloneIsTheRelatives() {
    Resolution found = resolve("The mayor's sister, {P Rita Lungu}, ran. {P Lungu} won.");
    assertThat(ids(found)).containsExactly("person:rita-lungu");
    found = resolve("He left with his mother, {P Rita}. Police found {P Rita Lungu}, his mother.");
    assertThat(ids(found)).containsExactly("person:rita-lungu");
  }

  @Test
  void formsOfAddressTellNamesakesApart() {
    Resolution found =
        resolve("Mr {P Abel Kone} won. Mrs {P Kone} cheered. Mr {P Kone} bowed to Mrs {P Kone}.");
    assertThat(surfaces(entity(found, "person:abel-kone"))).containsExactly("Abel Kone", "Kone");
    assertThat(surfaces(entity(found, "person:mrs-kone"))).containsExactly("Kone", "Kone");
  }

  @Test
  void aSharedSurnameIsThatOfThePersonMentionedLast() {
    Resolution found =
        resolve("{P Abel Kone} sings. {P Kone} is ten. {P Ivo Kone} paints. {P Kone} is nine.");
    assertThat(surfaces(entity(found, "person:abel-kone"))).containsExactly("Abel Kone", "Kone");
    assertThat(surfaces(entity(found, "person:ivo-kone"))).containsExactly("Ivo Kone", "Kone");
  }

  @Test
  void shortFirstNamesAndMisspeltSurnamesAreTheSamePerson() {
    assertThat(ids(resolve("{P William Oduya} ran. {P Bill Oduya} won.")))
        .containsExactly("person:william-oduya");
    assertThat(ids(resolve("{P Ana Mkhabelane} ran. {P Mkhableane} won.")))
        .containsExactly("person:ana-mkhabelane");
    assertThat(ids(resolve("{P Ana Johnson} ran. {P Johnston} won."))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Insp", "Cllr", "Datuk", "Tan Sri", "Alhaji", "Hajia", "Rt Hon", "Assoc Prof", "Supt",
        "Lt Gen", "Nuncio Archbishop", "Engr", "Barr", "MP", "IGP", "Ratu", "Shri", "Ustaz"
      })
  void ranksAndTitlesAreNotPartOfTheName(String title) {
    Resolution found = resolve("We met {P " + title + " Abel Kone} there. {P Kone} left.");
    assertThat(ids(found)).containsExactly("person:abel-kone");
  }

  @Test
  void capitalsOfARankMakeAPerson() {
    assertThat(ids(resolve("Nobody saw {O DCI Abel Kone} there.")))
        .containsExactly("person:abel-kone");
  }

  @Test
  void aTitleIsTheGivenNameOfAPlayer() {
    assertThat(ids(resolve("The striker {P Prince Dumba} left. Striker Prince {P Dumba} is ten.")))
        .containsExactly("person:prince-dumba");
    assertThat(ids(resolve("Two goals in the league: Bishop {P Kone} won. {P Kone} is ten.")))
        .containsExactly("person:bishop-kone");
    assertThat(ids(resolve("Bishop {P Kone} prayed. {P Kone} is ten.")))
        .containsExactly("person:kone");
    assertThat(ids(resolve("Nobody asked {P Earl Kone} again.")))
        .containsExactly("person:earl-kone");
  }

  @Test
  void initialsBelongToTheName() {
    assertThat(ids(resolve("The treasurer is A. R. {P Rahim}. We thank {P Rahim}.")))
        .containsExactly("person:a-r-rahim");
    assertThat(ids(resolve("We saw Ana M. {P Rahim} there.")))
        .containsExactly("person:ana-m-rahim");
    assertThat(ids(resolve("We met {P Lekha Nair} B S there.")))
        .containsExactly("person:lekha-nair-b-s");
    assertThat(ids(resolve("It lacks vitamin A. {P Rahim} knew."))).containsExactly("person:rahim");
  }

  @Test
  void compoundsAreNotNames() {
    Resolution found =
        resolve("The {P anti-Kone} camp met. {P Abel Kone} and {P Kone-era} men sat.");
    assertThat(surfaces(entity(found, "person:abel-kone")))
        .containsExactly("Kone", "Abel Kone", "Kone");
  }

  @Test
  void wordsGluedToANameByAPageAreCutOff() {
    assertThat(ids(resolve("Nobody saw {P Ana Kone Ana Elena KoneLawmakers} there.")))
        .containsExactly("person:ana-kone");
    assertThat(ids(resolve("It was {P Abel Kone.Native} people left.")))
        .containsExactly("person:abel-kone");
    assertThat(ids(resolve("Write to {P Abel.Kone@example.org} today."))).isEmpty();
    assertThat(ids(resolve("Nobody saw {P Abel McKone} there.")))
        .containsExactly("person:abel-mckone");
  }

  @Test
  void peoplesFeastsAndDiseasesAreNoPeople() {
    assertThat(ids(resolve("{P Fulani} herders met in {P Ramadan}, said {P Abel Kone}.")))
        .containsExactly("person:abel-kone");
    assertThat(ids(resolve("{P Amir Ramadan} left. {P Ramadan} is ten.")))
        .containsExactly("person:amir-ramadan");
  }
}
