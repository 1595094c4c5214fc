// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Resolution;
import org.nutgraf.entity.StoryCountry;

/** Tests names that look like a country but are not, or that are ambiguous. */
class CountryTrapsTest {

  /** Returns the codes of the countries that are mentioned, in alphabetical order. */
  private static List<String> named(String marked) {
    TreeSet<String> codes = new TreeSet<>();
    for (Entity entity : Story.resolve(marked).entities()) {
      entity.isoCode().ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }

  /** Returns the codes of the countries for which there is any evidence. */
  private static List<String> inferred(String marked) {
    return Story.resolve(marked).countries().stream().map(StoryCountry::isoCode).sorted().toList();
  }

  private static List<String> ids(String marked) {
    return Story.ids(Story.resolve(marked));
  }

  @Test
  void georgiaIsACountryNearTbilisi() {
    assertThat(named("Georgia voted on Sunday. Crowds filled {L Tbilisi} all night."))
        .containsExactly("GE");
    assertThat(named("Georgia and Armenia opened a road.")).containsExactly("AM", "GE");
  }

  @Test
  void georgiaIsAStateAmongStates() {
    String story =
        "A storm crossed Georgia on Friday. Alabama and South Carolina closed their schools.";
    assertThat(named(story)).isEmpty();
    assertThat(inferred(story)).containsExactly("US");
    assertThat(named("The fair in {L Macon, Georgia} drew thousands.")).isEmpty();
    assertThat(named("The peach farm near Savannah, Georgia closed.")).isEmpty();
  }

  @Test
  void jordanIsAKingdomOrAMan() {
    assertThat(named("Water is short in Jordan. Engineers in {L Amman} dig deeper."))
        .containsExactly("JO");
    assertThat(named("{P Lewis Jordan} scored twice. Jordan left the pitch smiling.")).isEmpty();
    assertThat(named("They were baptised in the Jordan River.")).isEmpty();
  }

  @Test
  void chadIsACountryAManOrALake() {
    assertThat(named("Soldiers from Chad crossed the border.")).containsExactly("TD");
    assertThat(named("{P Chad Miller} opened a bakery. Chad bakes at dawn.")).isEmpty();
    assertThat(named("Fishermen on Lake Chad mend their nets.")).isEmpty();
  }

  @Test
  void turkeyIsACountryOrADinner() {
    assertThat(named("Turkey raised its interest rate again.")).containsExactly("TR");
    assertThat(named("Turkey with gravy is the classic Thanksgiving dish.")).isEmpty();
    assertThat(named("She put a turkey in the oven.")).isEmpty();
  }

  @Test
  void fourGuineasAndAPig() {
    assertThat(named("Guinea exports bauxite.")).containsExactly("GN");
    assertThat(named("Guinea-Bissau held a vote.")).containsExactly("GW");
    assertThat(named("Equatorial Guinea pumps oil.")).containsExactly("GQ");
    assertThat(named("Papua New Guinea felt the quake.")).containsExactly("PG");
    assertThat(named("Guinea pigs like hay. A Guinea pig sleeps little.")).isEmpty();
  }

  @Test
  void twoCongos() {
    assertThat(named("The Democratic Republic of the Congo counts votes. Congo has waited."))
        .containsExactly("CD");
    assertThat(named("The Republic of the Congo counts votes. Congo has waited, as Brazzaville."))
        .containsExactly("CG");
  }

  @Test
  void twoKoreas() {
    assertThat(named("North Korea fired a rocket. The Korean news agency was silent."))
        .containsExactly("KP");
    assertThat(named("South Korea sent ships. A Korean admiral led them.")).containsExactly("KR");
    assertThat(named("North and South Korea talked again.")).containsExactly("KP", "KR");
  }

  @Test
  void dominicaIsNotTheDominicanRepublic() {
    assertThat(named("Dominica lost its harvest.")).containsExactly("DM");
    assertThat(named("The Dominican Republic won. Dominican fans danced.")).containsExactly("DO");
    assertThat(named("Dominica won at last. Dominican fans danced.")).containsExactly("DM");
  }

  @Test
  void nigerIsNotNigeria() {
    assertThat(named("Niger closed the mine. Nigerien miners protested.")).containsExactly("NE");
    assertThat(named("Nigeria opened a mine. Nigerian miners cheered.")).containsExactly("NG");
    assertThat(inferred("Oil leaked in the Niger Delta.")).containsExactly("NG");
  }

  @Test
  void panamaCityCanLieInFlorida() {
    assertThat(inferred("Spring guests came to {L Panama City}, Florida, by bus."))
        .containsExactly("US");
    assertThat(inferred("The metro of {L Panama City} grows.")).containsExactly("PA");
  }

  @Test
  void goodsAreNotCountries() {
    assertThat(inferred("He wore a Panama hat and ate Brazil nuts and Swiss cheese.")).isEmpty();
    assertThat(inferred("The vicar broke a China teacup; the other plates survived.")).isEmpty();
    assertThat(inferred("Grandmother's china was sold.")).isEmpty();
  }

  @Test
  void longerNamesHideShorterOnes() {
    assertThat(named("Rain fell on Mexico City.")).isEmpty();
    assertThat(inferred("Rain fell on Mexico City.")).containsExactly("MX");
    assertThat(inferred("Snow fell on New Mexico.")).containsExactly("US");
    assertThat(inferred("Snow fell on New England.")).containsExactly("US");
    assertThat(inferred("South American teams train. A North American one rests.")).isEmpty();
    assertThat(inferred("{O American Airlines} flew late.")).containsExactly("US");
    assertThat(named("{O American Airlines} flew late.")).isEmpty();
  }

  @Test
  void washingtonHasFourMeanings() {
    assertThat(named("Washington said it would sign the treaty.")).containsExactly("US");
    assertThat(ids("A fire burned near a museum in Washington."))
        .containsExactly("place:washington");
    assertThat(ids("Apples from Washington state are red. Growers in Seattle, Washington agree."))
        .containsExactly("place:washington-state");
    assertThat(ids("{P Laura Washington} sang. Washington has a new record out."))
        .containsExactly("person:laura-washington");
  }

  @Test
  void partsOfAKingdomAreTheKingdom() {
    assertThat(named("England and Scotland share a border.")).containsExactly("GB");
    assertThat(named("Holland exports tulips.")).containsExactly("NL");
    assertThat(named("Northern Ireland has its own assembly.")).containsExactly("GB");
    assertThat(named("The Prince of Wales planted a tree.")).isEmpty();
  }

  @Test
  void territoriesWithACodeAreThemselves() {
    assertThat(named("Taiwan, Kosovo, Hong Kong and Puerto Rico sent teams."))
        .containsExactly("HK", "PR", "TW", "XK");
  }

  @Test
  void formerNamesAndPeoplesCount() {
    assertThat(named("Burma, Ceylon and Zaire were at the fair."))
        .containsExactly("CD", "LK", "MM");
    assertThat(named("Two Colombians and a Dane won.")).containsExactly("CO", "DK");
    assertThat(named("U.S. and UAE envoys met.")).containsExactly("AE", "US");
    assertThat(named("Tell us about the car.")).isEmpty();
  }

  @Test
  void seatsOfGovernmentAreEvidence() {
    Resolution found = Story.resolve("The {O Kremlin} rejected it. {O Downing Street} agreed.");
    assertThat(found.countries()).extracting(StoryCountry::isoCode).contains("RU", "GB");
    assertThat(found.entities()).extracting(Entity::type).containsOnly(EntityType.ORGANIZATION);
  }

  @Test
  void aDatelineIsEvidence() {
    Resolution found =
        Story.resolve("Fish prices fall\n\nLIMA, March 3 (Agency) - Fish was cheap on Monday.");
    assertThat(found.countries()).hasSize(1);
    assertThat(found.countries().get(0).isoCode()).isEqualTo("PE");
    assertThat(found.countries().get(0).role()).isEqualTo(CountryRole.DATELINE);
    Resolution town =
        Story.resolve("Mill opens\n\nROCHESTER, N.Y., May 2 - A paper mill opened here today.");
    assertThat(town.countries()).extracting(StoryCountry::isoCode).containsExactly("US");
  }

  @Test
  void aTeamAStreetAndAUniversityAreNotCountries() {
    assertThat(named("{O Bank of America} moved. {O University of Panama} moved too.")).isEmpty();
    assertThat(named("The shop is on Cuba Street.")).isEmpty();
    assertThat(named("Native American poets read.")).isEmpty();
  }
}
