// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.internal.entity.Story.entity;
import static org.nutgraf.internal.entity.Story.ids;
import static org.nutgraf.internal.entity.Story.resolve;
import static org.nutgraf.internal.entity.Story.surfaces;

import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.entity.Resolution;

class GroupingTest {

  @Test
  void initialsMiddleNamesAndParticlesAreOnePerson() {
    assertThat(ids(resolve("{P Jorge Luis Mena} won. {P J. L. Mena} and {P Jorge Mena} is he.")))
        .containsExactly("person:jorge-luis-mena");
    assertThat(ids(resolve("{P Inés de la Cruz} won. {P De la Cruz} thanked them. {P Cruz} left.")))
        .containsExactly("person:ines-de-la-cruz");
    assertThat(ids(resolve("{P Tarek al-Assad} won. {P Assad} and {P al-Assad} is he.")))
        .containsExactly("person:tarek-al-assad");
  }

  @Test
  void suffixesAndAccentsDoNotSeparate() {
    assertThat(ids(resolve("{P Sam Cole Jr.} sang. {P Cole} bowed.")))
        .containsExactly("person:sam-cole-jr");
    assertThat(ids(resolve("{P José Peña} sang. {P Jose Pena} bowed. {P PEÑA} left.")))
        .containsExactly("person:jose-pena");
    assertThat(ids(resolve("Rain in {L Bogotá}. {L Bogota} is wet.")))
        .containsExactly("place:bogota");
  }

  @Test
  void firstNamesJoinAfterIntroduction() {
    Resolution found = resolve("{P Greta Olsen} is ten. {P Greta} skips school.");
    assertThat(surfaces(entity(found, "person:greta-olsen")))
        .containsExactly("Greta Olsen", "Greta");
  }

  @Test
  void headlinesInCapitalsNameTheSamePeople() {
    Resolution found =
        resolve("{P ANA RUIZ} WINS THE VOTE IN PERU\n\n{P Ana Ruiz} won the vote in Peru.");
    assertThat(ids(found)).containsExactly("country:pe", "person:ana-ruiz");
    assertThat(entity(found, "person:ana-ruiz").name()).isEqualTo("Ana Ruiz");
  }

  @Test
  void aTitledHeadlineIsTrimmedToTheName() {
    Resolution found =
        resolve("{P Ana Ruiz Resigns} as Minister of Works\n\n{P Ana Ruiz} went home today.");
    assertThat(ids(found)).containsExactly("person:ana-ruiz");
  }

  @Test
  void acronymsComeBeforeOrAfterTheirDefinition() {
    Resolution found = resolve("The {O WCU} met. The {O World Cheese Union} has many members.");
    assertThat(surfaces(entity(found, "org:world-cheese-union")))
        .containsExactly("WCU", "World Cheese Union");
  }

  @Test
  void shortenedOrganisationsJoinTheirOwners() {
    Resolution found =
        resolve("The {O US State Department} spoke. The {O State Department} denied it.");
    assertThat(surfaces(entity(found, "org:us-state-department")))
        .containsExactly("US State Department", "State Department");
    assertThat(ids(resolve("The {O General Assembly} met."))).isEmpty();
    Resolution owned = resolve("The {O UN General Assembly} met. The {O General Assembly} voted.");
    assertThat(owned.entities()).hasSize(1);
    assertThat(owned.entities().get(0).mentions()).hasSize(2);
  }

  @Test
  void legalFormsDoNotSeparateCompanies() {
    assertThat(ids(resolve("{O Zentra Corp} rose. {O Zentra} fell. {O Zentra Inc.} slept.")))
        .containsExactly("org:zentra-corp");
  }

  @Test
  void knownOrganisationsHaveOneIdInEveryArticle() {
    Entity brief = resolve("The {O UN} met. {O U.N.} envoys left.").entities().get(0);
    Entity full = resolve("The {O United Nations} met.").entities().get(0);
    assertThat(brief.id()).isEqualTo(full.id()).isEqualTo("org:united-nations");
    assertThat(brief.wikidataId()).contains("Q1065");
    assertThat(brief.mentions().get(0).kind()).isEqualTo(MentionKind.ALIAS);
  }

  @Test
  void theMajorityOfMentionsGivesTheType() {
    Resolution found = resolve("{P Brisa Azul} grew. {O Brisa Azul} hired. {O Brisa Azul} sold.");
    assertThat(ids(found)).containsExactly("org:brisa-azul");
    assertThat(found.entities().get(0).mentions()).hasSize(3);
  }

  @Test
  void possessivesAndTitlesAreNeverInAName() {
    Resolution found = resolve("{P President Ruiz's} car. {P Ruiz’s} house. {O Zentra’s} roof.");
    assertThat(ids(found)).containsExactly("org:zentra", "person:ruiz");
  }

  @Test
  void statesAreSpelledOut() {
    assertThat(ids(resolve("{P Ana Ruiz}, {L D-Fla.}, and {P Tom Hill} of {L Florida} agreed.")))
        .containsExactly("person:ana-ruiz", "person:tom-hill", "place:florida");
  }

  @Test
  void aProductIsNotItsMaker() {
    assertThat(ids(resolve("{O Zentra News} is new. {O Zentra} owns it. {O Zentra} pays.")))
        .containsExactly("org:zentra", "org:zentra-news");
  }

  @Test
  void generationsAreDifferentPeople() {
    Resolution found =
        resolve(
            "{P Ron Brink} met his son. {P Ron Brink Jr.} left. {P Brink} said {P Brink Jr.} won.");
    assertThat(surfaces(entity(found, "person:ron-brink"))).containsExactly("Ron Brink", "Brink");
    assertThat(surfaces(entity(found, "person:ron-brink-jr")))
        .containsExactly("Ron Brink Jr.", "Brink Jr.");
  }

  @Test
  void relativesAreNotOnePerson() {
    assertThat(ids(resolve("{P Rico Vale} lost. His son {P Rico Alba Vale Pons} came home.")))
        .containsExactly("person:rico-alba-vale-pons", "person:rico-vale");
    assertThat(ids(resolve("{P Rico Vale} lost. {P Rico Alba Vale} came home.")))
        .containsExactly("person:rico-alba-vale");
  }

  @Test
  void compoundSurnamesStandForTheirOwner() {
    assertThat(
            ids(
                resolve(
                    "{P Jara Mora de Cid} spoke. {P Mora de Cid} left."
                        + " {P Eva Lux Sol Arias} wrote. {P Sol Arias} erred.")))
        .containsExactly("person:eva-lux-sol-arias", "person:jara-mora-de-cid");
  }

  @Test
  void nicknamesAreNotPartOfTheId() {
    Resolution found = resolve("{P Beto} “Coco” Carrizo scored. {P Carrizo} ran.");
    assertThat(surfaces(entity(found, "person:beto-carrizo")))
        .containsExactly("Beto “Coco” Carrizo", "Carrizo");
    assertThat(entity(found, "person:beto-carrizo").name()).isEqualTo("Beto Carrizo");
    assertThat(ids(resolve("{P Ana Ruiz} “Not” again."))).containsExactly("person:ana-ruiz");
  }

  @Test
  void acronymsOfAnotherLanguageAreDefinedInBrackets() {
    assertThat(ids(resolve("The {O Salt Canal Authority}, or ACS, met. {O ACS} slept.")))
        .containsExactly("org:salt-canal-authority");
    assertThat(ids(resolve("The {O Ruritanian Football Federation} (FERFUT) met. {O FERFUT} won.")))
        .containsExactly("org:ruritanian-football-federation");
    assertThat(ids(resolve("The {O Salt Canal Authority} (GER) met. {O GER} won.")))
        .containsExactly("org:ger", "org:salt-canal-authority");
  }
}
