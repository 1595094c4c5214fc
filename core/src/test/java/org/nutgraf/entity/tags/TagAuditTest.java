// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityType;

class TagAuditTest {

  private static TagAudit archive() {
    TagAudit audit = new TagAudit();
    for (int i = 0; i < 4; i++) {
      audit.nextArticle();
      audit.add("country:pa", "Panama", EntityType.COUNTRY, i == 0);
      if (i > 0) {
        audit.add("person:mohamed-salinas", "Mohamed Salinas", EntityType.PERSON, false);
      }
    }
    audit.add("person:mohamad-salinas", "Mohamad Salinas", EntityType.PERSON, false);
    audit.add("person:ines-salinas", "Inés Salinas", EntityType.PERSON, false);
    audit.add("person:vega", "Vega", EntityType.PERSON, false);
    audit.add("org:zentra", "Zentra", EntityType.ORGANIZATION, true);
    audit.nextArticle();
    audit.add("org:zentra-corp", "Zentra Corp", EntityType.ORGANIZATION, false);
    audit.add("place:boquete", "Boquete", EntityType.PLACE, false);
    return audit;
  }

  @Test
  void spellingsAndLegalFormsAreLikelyMerges() {
    assertThat(archive().merges()).hasSize(2);
    assertThat(archive().merges().get("person:mohamed-salinas"))
        .extracting(TagCount::id)
        .containsExactly("person:mohamad-salinas");
    assertThat(archive().merges().get("org:zentra"))
        .extracting(TagCount::id)
        .containsExactly("org:zentra-corp");
  }

  @Test
  void theProposalContainsWhatIsFrequentAfterMerging() {
    Authority proposed = archive().propose(2);
    assertThat(proposed.entries())
        .extracting(Authority.Entry::id)
        .containsExactly("country:pa", "person:mohamed-salinas", "org:zentra");
    assertThat(proposed.find("Zentra Corp")).isPresent();
    assertThat(archive().propose(1).entries()).hasSize(6);
  }

  @Test
  void errorsInTagsAreReported() {
    TagAudit audit = archive();
    assertThat(audit.overBroad(0.5))
        .extracting(TagCount::id)
        .containsExactly("country:pa", "person:mohamed-salinas");
    assertThat(audit.bareNames()).extracting(TagCount::id).containsExactly("person:vega");
    assertThat(audit.singletons()).extracting(TagCount::id).contains("place:boquete");
    assertThat(audit.counts().get(0))
        .isEqualTo(new TagCount("country:pa", "Panama", EntityType.COUNTRY, 4, 1));
  }

  @Test
  void wrongUseIsRejected() {
    assertThatThrownBy(() -> archive().propose(0)).hasMessage("minArticles must be >= 1, was 0");
    assertThatThrownBy(() -> archive().overBroad(0)).hasMessageContaining("was 0");
    assertThatThrownBy(() -> new TagAudit().add("a", "A", EntityType.PLACE, false))
        .isInstanceOf(IllegalStateException.class);
  }
}
