// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.text.Span;

class GroupTest {

  private static final Country NORWAY = Countries.standard().byIso("NO").orElseThrow();

  private static Mention mention(int start, String text, EntityType type) {
    return new Mention(new Span(start, start + text.length()), text, type, MentionKind.NAME, 0.5);
  }

  @Test
  void idsFollowFromTypeAndName() {
    assertThat(new Group(EntityType.PERSON, "Ana Ruiz").id()).isEqualTo("person:ana-ruiz");
    assertThat(new Group(EntityType.PLACE, "New Haven").id()).isEqualTo("place:new-haven");
    assertThat(Group.ofOrganization("Red Cross", Optional.of("Q1")).id())
        .isEqualTo("org:red-cross");
  }

  @Test
  void aCountryHasItsCodeAndWikidataId() {
    Group group = Group.ofCountry(NORWAY);
    assertThat(group.type()).isEqualTo(EntityType.COUNTRY);
    assertThat(group.id()).isEqualTo("country:no");
    assertThat(group.name()).isEqualTo("Norway");
    assertThat(group.country()).contains(NORWAY);
    assertThat(group.wikidata()).contains(NORWAY.wikidataId());
  }

  @Test
  void mentionsTakeTheTypeOfTheGroupAndAreInTextOrder() {
    Group group = new Group(EntityType.ORGANIZATION, "Oslo Court");
    group.add(mention(40, "court", EntityType.PLACE), MentionKind.ALIAS);
    group.add(mention(7, "Oslo Court", EntityType.ORGANIZATION));
    assertThat(group.first()).isEqualTo(7);
    assertThat(group.mentions()).extracting(Mention::text).containsExactly("Oslo Court", "court");
    assertThat(group.mentions()).extracting(Mention::type).containsOnly(EntityType.ORGANIZATION);
    assertThat(group.mentions().get(1).kind()).isEqualTo(MentionKind.ALIAS);
    assertThat(group.mentions().get(1).confidence()).isEqualTo(0.5);
  }

  @Test
  void pinningTakesTheAuthoritysEntryAndKeepsMentionsAndWikidataId() {
    Authority.Entry entry =
        new Authority.Entry(
            "site:7", "Norges Bank", EntityType.ORGANIZATION, List.of("Bank of Norway"), Set.of());
    Group group = Group.ofOrganization("Bank of Norway", Optional.of("Q8"));
    group.add(mention(3, "Bank of Norway", EntityType.ORGANIZATION));

    Group pinned = group.pinnedTo(entry);

    assertThat(pinned.id()).isEqualTo("site:7");
    assertThat(pinned.name()).isEqualTo("Norges Bank");
    assertThat(pinned.parts()).containsExactly("norges", "bank");
    assertThat(pinned.wikidata()).contains("Q8");
    assertThat(pinned.mentions()).isEqualTo(group.mentions());
    assertThat(group.id()).isEqualTo("org:bank-of-norway");
  }
}
