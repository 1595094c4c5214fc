// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.internal.entity.Story.entity;
import static org.nutgraf.internal.entity.Story.ids;
import static org.nutgraf.internal.entity.Story.resolve;
import static org.nutgraf.internal.entity.Story.surfaces;

import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.entity.Resolution;

class StandardResolverTest {

  @Test
  void surnamesJoinTheFullNameWhereverItOccurs() {
    Resolution found =
        resolve(
            "{P Ruiz} resigns\n\nHealth minister {P Ana Ruiz} stepped down. {P Ruiz's} deputy"
                + " takes over, said {P Mr. Ruiz}.");
    assertThat(ids(found)).containsExactly("person:ana-ruiz");
    assertThat(surfaces(entity(found, "person:ana-ruiz")))
        .containsExactly("Ruiz", "Ana Ruiz", "Ruiz", "Ruiz");
  }

  @Test
  void peopleWhoShareASurnameStayApart() {
    Resolution found =
        resolve("{P Ana Ruiz} met {P Pedro Ruiz}. Later {P Ruiz} left, and {P Ana} stayed.");
    assertThat(ids(found)).containsExactly("person:ana-ruiz", "person:pedro-ruiz");
    assertThat(surfaces(entity(found, "person:ana-ruiz"))).containsExactly("Ana Ruiz", "Ana");
    assertThat(surfaces(entity(found, "person:pedro-ruiz"))).containsExactly("Pedro Ruiz");
  }

  @Test
  void titlesAreNotPartOfTheName() {
    Resolution found =
        resolve("{P Colombian President Ana Ruiz} met {P Secretary of State Tom Hill}.");
    assertThat(ids(found)).containsExactly("country:co", "person:ana-ruiz", "person:tom-hill");
  }

  @Test
  void acronymsJoinTheirDefinition() {
    Resolution found =
        resolve(
            "The {O World Cheese Union} (WCU) met in May. The {O WCU} elected a chair."
                + " Nobody asked the {O Cheese Union of Peru}.");
    Entity union = entity(found, "org:world-cheese-union");
    assertThat(surfaces(union)).containsExactly("World Cheese Union", "WCU", "WCU");
    assertThat(union.mentions().get(1).kind()).isEqualTo(MentionKind.ALIAS);
    assertThat(ids(found)).doesNotContain("country:pe");
  }

  @Test
  void shortFormsBeforeANounAreAdjectives() {
    Resolution found =
        resolve(
            "US officials said the US wants talks. Trade with the U.S. grew. US-Peru ties hold.");
    assertThat(entity(found, "country:us").mentions())
        .extracting(Mention::kind)
        .containsExactly(
            MentionKind.ADJECTIVE, MentionKind.NAME, MentionKind.NAME, MentionKind.NAME);
  }

  @Test
  void capitalsStandForGovernments() {
    Resolution found =
        resolve("Washington will send aid. A crowd gathered in Washington on Monday.");
    assertThat(surfaces(entity(found, "country:us"))).containsExactly("Washington");
    assertThat(entity(found, "country:us").mentions().get(0).kind()).isEqualTo(MentionKind.ALIAS);
    assertThat(ids(found)).contains("place:washington");
  }

  @Test
  void regionsAndNamesOfOthersAreNotCountries() {
    Resolution found =
        resolve(
            "{O American Airlines} flies to Latin America and South America. The US Embassy in"
                + " Colombia was closed. South American leaders met.");
    assertThat(ids(found))
        .containsExactly(
            "org:american-airlines",
            "org:us-embassy-in-colombia",
            "place:latin-america",
            "place:south-america");
  }

  @Test
  void coordinatedRegionsAreBothNamed() {
    Resolution found = resolve("Allies across South and Central America agreed.");
    assertThat(surfaces(entity(found, "place:south-america")))
        .containsExactly("South and Central America");
    assertThat(surfaces(entity(found, "place:central-america"))).containsExactly("Central America");
  }

  @Test
  void aNameSeenOnceIsFoundEverywhere() {
    Resolution found = resolve("{P Lena Voss} won. Voss thanked voters. For Voss it is a start.");
    assertThat(surfaces(entity(found, "person:lena-voss")))
        .containsExactly("Lena Voss", "Voss", "Voss");
  }

  @Test
  void everySpanCoversItsText() {
    Story story = Story.of("{P Ana Ruiz’s} visit to “Côte d’Ivoire” 😀 ended. {O UNICEF} left.");
    Resolution found = StandardResolver.english().resolve(story.text, story.mentions);
    assertThat(ids(found)).containsExactly("country:ci", "org:unicef", "person:ana-ruiz");
    assertThat(found.entities())
        .allSatisfy(
            entity ->
                assertThat(entity.mentions())
                    .allSatisfy(
                        m -> assertThat(m.span().in(story.text.text())).isEqualTo(m.text())));
  }
}
