// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Resolution;
import org.nutgraf.entity.StoryCountry;

/** Tests people, things, languages and streets that share the name of a country. */
class CountryNamesakesTest {

  /** Returns the codes of the countries that are mentioned or for which there is evidence. */
  private static List<String> all(String marked) {
    Resolution found = Story.resolve(marked);
    TreeSet<String> codes = new TreeSet<>();
    found.entities().forEach(entity -> entity.isoCode().ifPresent(codes::add));
    found.countries().stream().map(StoryCountry::isoCode).forEach(codes::add);
    return List.copyOf(codes);
  }

  @Test
  void peopleNamedAfterACountryNeedNoTag() {
    assertThat(all("Malta Fenwick won the regatta in Oslo. Malta Fenwick is 19. Fenwick smiled."))
        .containsExactly("NO");
    assertThat(all("Kenya Ashdown said the pool in Accra was cold.")).containsExactly("GH");
    assertThat(all("Edwin Holland opened a school in Accra. Edwin Holland, a teacher, is 60."))
        .containsExactly("GH");
  }

  @Test
  void companiesNamedAfterACountryAreNoPeople() {
    assertThat(all("Kenya Airways said it was late.")).containsExactly("KE");
    assertThat(all("Ghana beat Togo. Ghana President Adu cheered.")).containsExactly("GH", "TG");
  }

  @Test
  void aCountryAloneIsAPersonOnlyIfAPersonIsCertain() {
    assertThat(all("Israel Fenwick reported a leak. Israel said so on Monday.")).contains("IL");
    assertThat(all("China Fenwick said it was late. Fenwick shares fell. China said so."))
        .contains("CN");
    assertThat(all("{O Kenya Fenwick} said it was late. Fenwick shares fell.")).contains("KE");
    assertThat(all("Kenya Fenwick, 31, opened a school in Accra. Kenya said it was full."))
        .containsExactly("GH");
    assertThat(all("Ms Kenya Fenwick opened a school. Kenya said few in Kenya had come."))
        .containsExactly("KE");
  }

  @Test
  void dishesDiseasesAndSayingsAreNoCountries() {
    assertThat(all("They ate turkey sandwiches and Russian salad in Accra.")).containsExactly("GH");
    assertThat(all("German measles and Spanish flu are on the list.")).isEmpty();
    assertThat(all("He went cold Turkey on Swiss rolls.")).isEmpty();
    assertThat(all("Spanish ships left the harbour.")).containsExactly("ES");
  }

  @Test
  void languagesAreNoCountries() {
    assertThat(all("She speaks French, German and some Polish.")).isEmpty();
    assertThat(all("The book was translated into Italian.")).isEmpty();
    assertThat(all("The Italian language is taught here.")).isEmpty();
    assertThat(all("She speaks to French officials.")).containsExactly("FR");
    assertThat(all("She spoke French and some Polish in Accra.")).containsExactly("GH");
  }

  @Test
  void anAdjectiveBeforeATitleIsNoLanguage() {
    assertThat(all("She spoke by phone with Danish Minister Lund and the Finnish envoy Aho."))
        .containsExactly("DK", "FI");
    assertThat(all("A post in Danish Minister Lund's cabinet is free.")).containsExactly("DK");
    assertThat(all("She spoke to Danish and Finnish envoys.")).containsExactly("DK", "FI");
    assertThat(all("She spoke at noon, and after a long dinner the Finnish, it seems, agreed."))
        .containsExactly("FI");
  }

  @Test
  void streetsShopsAndSeasAreElsewhere() {
    assertThat(all("A tram left the rails in Malawi Street in Oslo.")).containsExactly("NO");
    assertThat(all("The Andorra bakery in Oslo burned.")).containsExactly("NO");
    assertThat(all("The Norway hotel market grew.")).containsExactly("NO");
  }

  @Test
  void aCityCanBeInTheCountryOfItsApposition() {
    assertThat(all("Santiago, the oldest town on the coast of Panama, has no bridge."))
        .containsExactly("PA");
    assertThat(all("Santiago, the capital of Chile, has smog.")).containsExactly("CL");
  }

  @Test
  void brusselsIsTheUnionUnlessBelgiumIsNamed() {
    assertThat(all("Brussels fined the firm. The European Commission said prices were fixed."))
        .isEmpty();
    assertThat(all("A tram left the rails in {L Brussels}. Belgian police came."))
        .containsExactly("BE");
    assertThat(all("The Hague will hear the case of Peru.")).containsExactly("PE");
  }

  @Test
  void georgiaIsAStateAmongDomesticInstitutions() {
    assertThat(all("Georgia's governor signed the bill. The Pike County sheriff resigned."))
        .containsExactly("US");
    assertThat(all("Georgia thanked the US Senate. Georgian officers were glad.")).contains("GE");
  }

  @Test
  void americaAmongContinentsIsNoCountry() {
    assertThat(all("The ships sail to Asia, Africa, Europe and America.")).isEmpty();
  }
}
