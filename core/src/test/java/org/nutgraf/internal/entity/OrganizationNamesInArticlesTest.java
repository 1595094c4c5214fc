// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.internal.entity.Story.entity;
import static org.nutgraf.internal.entity.Story.ids;
import static org.nutgraf.internal.entity.Story.resolve;
import static org.nutgraf.internal.entity.Story.surfaces;

import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Resolution;

/** Tests that an organisation is one tag with its whole name, and that other things are none. */
class OrganizationNamesInArticlesTest {

  @Test
  void aWholeNameIsNotCutAtItsCountry() {
    assertThat(ids(resolve("The {O Chilean Academy of Tidal Sciences} met.")))
        .containsExactly("org:chilean-academy-of-tidal-sciences");
    assertThat(ids(resolve("Shares of {O National Norway Bank} fell.")))
        .containsExactly("org:national-norway-bank");
  }

  @Test
  void aFieldBehindAndBelongsToTheBody() {
    assertThat(ids(resolve("The {O Department of Ferries and Harbour} Lights said so.")))
        .containsExactly("org:department-of-ferries-and-harbour");
    assertThat(ids(resolve("The {O Department of Ferries} and Harbour Lights said so.")))
        .containsExactly("org:department-of-ferries-and-harbour-lights");
    assertThat(ids(resolve("The {O Ministry of Teapots} and Minister Joan Vale agreed.")))
        .containsExactly("org:ministry-of-teapots");
    assertThat(ids(resolve("The {O Ministry of Teapots} and {O Kettle Works} agreed.")))
        .containsExactly("org:kettle-works", "org:ministry-of-teapots");
  }

  @Test
  void pluralOwnersAndLegalFormsBelongToTheName() {
    assertThat(ids(resolve("The Growers' {O Federation of Peru} met.")))
        .containsExactly("org:growers-federation-of-peru");
    assertThat(ids(resolve("Built by {O Brink Kessel GmbH} & Co. KG in May.")))
        .containsExactly("org:brink-kessel-gmbh-co-kg");
  }

  @Test
  void aShortNameInBracketsIsTheSameOrganization() {
    Resolution found =
        resolve(
            "The {O Ferry Licensing Authority} of {L Malta} (Flam) met. {P Flam} said no."
                + " It fined {L Flam} staff.");
    assertThat(ids(found)).containsExactly("org:ferry-licensing-authority-of-malta");
    assertThat(surfaces(entity(found, "org:ferry-licensing-authority-of-malta")))
        .containsExactly("Ferry Licensing Authority of Malta", "Flam", "Flam", "Flam");
  }

  @Test
  void bothWordOrdersAreOneMinistry() {
    Resolution found =
        resolve(
            "The {O Ministry of Teapots} paid. The {O Teapots Ministry} said so. The {O Foreign"
                + " Ministry} and the {O Ministry of Foreign Affairs} agreed.");
    assertThat(ids(found))
        .containsExactly("org:ministry-of-foreign-affairs", "org:ministry-of-teapots");
    assertThat(ids(resolve("The {O University of Malta} and {O Malta University}.")))
        .containsExactly("org:university-of-malta");
    assertThat(ids(resolve("The {O University of Miami} and {O Miami University}.")))
        .containsExactly("org:miami-university", "org:university-of-miami");
  }

  @Test
  void aShortenedNameIsTheSameOrganization() {
    assertThat(ids(resolve("{O Zorbex Energy} drilled. {O Zorbex} found oil.")))
        .containsExactly("org:zorbex-energy");
    assertThat(ids(resolve("The {O Lisbon Herald} wrote it. The {O Herald} added.")))
        .containsExactly("org:lisbon-herald");
    assertThat(ids(resolve("The {O Florida Supreme Court} and the {O Supreme Court} ruled.")))
        .contains("org:florida-supreme-court", "org:supreme-court");
  }

  @Test
  void namesMayEndWithAnApostropheAndS() {
    assertThat(ids(resolve("{P Macy}'s shut. The head of {P Macy}'s left.")))
        .containsExactly("org:macys");
    assertThat(ids(resolve("{P Zandor}'s has opened. Bosses at {P Zandor}'s sang.")))
        .containsExactly("org:zandors");
    assertThat(ids(resolve("{P Ada Zandor}'s was read. {P Zandor}'s cat sat.")))
        .containsExactly("person:ada-zandor");
    assertThat(ids(resolve("They sailed to {P St Eloy}'s on Monday.")))
        .containsExactly("place:st-eloys");
    assertThat(ids(resolve("Rain fell in Bishop's Cove on Monday.")))
        .containsExactly("place:bishops-cove");
  }

  @Test
  void aNameIsTakenOutOfACompound() {
    assertThat(ids(resolve("A {L Nairobi-based} lender and a {O pro-Zorbex} group met.")))
        .containsExactly("org:zorbex", "place:nairobi");
    assertThat(ids(resolve("In {L Muslim-majority Gambia} it rained.")))
        .containsExactly("country:gm");
    assertThat(ids(resolve("A Geneva-headquartered lender paid."))).contains("place:geneva");
  }

  @Test
  void peoplesLawsIllnessesAndTermsAreNoTags() {
    assertThat(ids(resolve("{P Hausa} herders met {O Quendi} tribesmen. The {O Quendi} won.")))
        .isEmpty();
    assertThat(ids(resolve("The {O Teapot Safety Act} ({O TSA}) passed. The {O TSA} is new.")))
        .isEmpty();
    assertThat(ids(resolve("It burns liquefied teapot gas ({O LTG}). {O LTG} is dear."))).isEmpty();
    assertThat(ids(resolve("{P Ramadan} began and {O Mpox} ended."))).isEmpty();
    assertThat(ids(resolve("{P Ada Ramadan} spoke. {P Ramadan} left.")))
        .containsExactly("person:ada-ramadan");
    assertThat(ids(resolve("{P Ada Brink}, {O MBBS}, {O FRCP}, and {P Joan Vale}, {L M.S.}.")))
        .containsExactly("person:ada-brink", "person:joan-vale");
    assertThat(ids(resolve("The {O Harbour Workers Association} ({O HWA}) met.")))
        .containsExactly("org:harbour-workers-association");
  }

  @Test
  void membersNameTheirParty() {
    assertThat(ids(resolve("House Republicans voted no. Democrats left.")))
        .containsExactly("org:democratic-party", "org:republican-party");
    assertThat(ids(resolve("The Sweden Democrats voted no.")))
        .doesNotContain("org:democratic-party");
  }

  @Test
  void anOccupationAtTheStartOfASentenceIsNoName() {
    assertThat(ids(resolve("{P Nurse Ines Quandt} left. {P Baker Quandt} did too.")))
        .containsExactly("person:baker-quandt", "person:ines-quandt");
  }
}
