// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.StoryCountry;

/** Tests in which countries a story takes place, and which one is the main one. */
class StoryCountriesTest {

  /** Returns the countries where the story takes place, the main one first. */
  private static List<String> story(String marked) {
    return Story.resolve(marked).countries().stream()
        .filter(country -> country.role() != CountryRole.MENTIONED)
        .map(StoryCountry::isoCode)
        .toList();
  }

  @Test
  void institutionsAndPartiesSpeakForACountryThatNobodyNames() {
    assertThat(story("House Republicans will block the bill.\n\nDemocrats in the Senate object."))
        .containsExactly("US");
    assertThat(story("The Lok Sabha rose early. The BJP blamed the rain.")).containsExactly("IN");
    assertThat(story("The ANC chose a mayor. The EFF walked out.")).containsExactly("ZA");
    assertThat(story("The fine is 300 naira. The EFCC will collect it.")).containsExactly("NG");
  }

  @Test
  void leadersSpeakForTheirCountry() {
    assertThat(story("{P Jacinda Ardern} opened a bridge. Ardern cut the ribbon."))
        .containsExactly("NZ");
    assertThat(story("Crowds left Mobutu Stadium in {L Accra}.")).containsExactly("GH");
  }

  @Test
  void sharedWordsFollowTheRestOfTheArticle() {
    assertThat(story("The Senate in Manila passed the bill. Filipino senators cheered."))
        .containsExactly("PH");
    assertThat(story("Senator Rand Paul spoke.")).doesNotContain("ZA");
    assertThat(story("The governor of {L Bangkok} spoke. The governor was calm."))
        .containsExactly("TH");
  }

  @Test
  void theOnlyPlaceDecides() {
    assertThat(story("A clinic opened in {L Mwanza} on Monday.")).containsExactly("TZ");
    assertThat(story("Bergen-based lender Norfin grew.")).containsExactly("NO");
  }

  @Test
  void theMainCountryIsTheMostProminentOne() {
    assertThat(
            story(
                "Peru opens a port\n\nPeru opened a port on Friday. Chile sent a ship. Chile has"
                    + " ports of its own, and Chile will build one more."))
        .startsWith("PE");
    assertThat(
            story(
                "Fishermen met on Monday. Norway and Iceland want a treaty. Iceland will host the"
                    + " talks, and Iceland's fleet stays in port until then, Iceland said."))
        .startsWith("IS");
  }

  @Test
  void theHeadlineOfADatedArticleCounts() {
    assertThat(
            story(
                "Peru closes Peru's port\n\nSANTIAGO, March 3 (Agency) - Ships from Chile turned"
                    + " back on Friday. Chile had sent fish, and Chile wants it back. Peru waits."))
        .startsWith("PE");
  }

  @Test
  void theMainCountryComesFirstAndTheOthersByScore() {
    List<StoryCountry> countries =
        Story.resolve(
                "Ghana beats Togo\n\nGhana beat Togo on Sunday. Ghana will play Mali, and a referee"
                    + " from Japan was there.")
            .countries();
    assertThat(countries.get(0).isoCode()).isEqualTo("GH");
    assertThat(countries.subList(1, countries.size()))
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }
}
