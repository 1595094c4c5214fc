// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.text.NameNormalizer;

class TagAuditTest {

  private final TagAudit audit = new TagAudit();

  /** Adds articles about a person, each with the same party and harbour, besides other articles. */
  private void articles(int number, String name, String... mentions) {
    for (int i = 0; i < number; i++) {
      audit.nextArticle();
      add(name, EntityType.PERSON, mentions);
      add("Harbour Party", EntityType.ORGANIZATION);
      add("Port Selwyn", EntityType.PLACE);
    }
  }

  private void add(String name, EntityType type, String... mentions) {
    String prefix =
        type == EntityType.PERSON ? "person:" : type == EntityType.PLACE ? "place:" : "org:";
    audit.add(prefix + NameNormalizer.slug(name), name, type, false, List.of(mentions));
  }

  /** Adds articles that have nothing in common with the others. */
  private void elsewhere(int number, String name, String... mentions) {
    for (int i = 0; i < number; i++) {
      audit.nextArticle();
      add(name, EntityType.PERSON, mentions);
      add("Town " + name + i, EntityType.PLACE);
    }
  }

  private static TagCount count(String name, int articles) {
    String id = "person:" + NameNormalizer.slug(name);
    return new TagCount(id, name, EntityType.PERSON, articles, 0);
  }

  private List<String> merged(String id) {
    return audit.merges().getOrDefault(id, List.of()).stream().map(TagCount::name).toList();
  }

  @Test
  void aSurnameThatStandsAloneMoreOftenIsMergedIntoTheFullName() {
    elsewhere(40, "Someone Else");
    articles(7, "Tomasa Belgrano", "Tomasa Belgrano", "Belgrano");
    articles(20, "Belgrano", "Belgrano");
    assertThat(merged("person:tomasa-belgrano")).containsExactly("Belgrano");
    assertThat(audit.propose(2).find("Belgrano"))
        .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("Tomasa Belgrano"));
  }

  @Test
  void aSurnameOfTwoPeopleIsAQuestion() {
    elsewhere(40, "Someone Else");
    articles(7, "Tomasa Belgrano", "Belgrano");
    articles(4, "Ruy Belgrano", "Belgrano");
    articles(20, "Belgrano", "Belgrano");
    assertThat(audit.merges()).isEmpty();
    assertThat(audit.questions())
        .containsOnly(
            Map.entry(
                Map.entry(count("Belgrano", 20), count("Tomasa Belgrano", 7)),
                "it is short for others in 4 of 11 articles"));
  }

  @Test
  void aSurnameInOtherSurroundingsIsAQuestion() {
    articles(7, "Tomasa Belgrano", "Belgrano");
    elsewhere(5, "Belgrano");
    assertThat(audit.merges()).isEmpty();
    assertThat(audit.questions().values()).containsExactly("their articles have little in common");
  }

  @Test
  void namesWithDistinguishingMarksAreNotMerged() {
    elsewhere(40, "Someone Else");
    articles(9, "Abel Ngata");
    articles(5, "Abel Ngata Jr.");
    articles(6, "Hone W. Marsh");
    articles(5, "Hone T. W. Marsh");
    articles(4, "Ines Salinas");
    articles(4, "Inez Q. Salinas");
    assertThat(audit.merges()).isEmpty();
    assertThat(audit.questions().values()).containsExactly("one is called a junior or senior");
  }

  @Test
  void aNameThatFitsTwoNamesakesIsAQuestion() {
    elsewhere(40, "Someone Else");
    articles(9, "Hone Marsh");
    articles(6, "Hone W. Marsh");
    articles(5, "Hone T. W. Marsh");
    assertThat(audit.merges()).isEmpty();
    assertThat(audit.questions().values())
        .containsExactly("it may also be Hone T. W. Marsh", "it may also be Hone W. Marsh");
  }

  @Test
  void initialsParticlesSpellingsAndLegalFormsAreMerged() {
    elsewhere(40, "Someone Else");
    articles(9, "Abel Ngata");
    articles(2, "Abel R. Ngata");
    articles(6, "Omar al-Haddad");
    articles(5, "Omar Haddad");
    articles(8, "Mohamed Salinas");
    articles(1, "Mohammed Salinas");
    audit.nextArticle();
    add("Zentra", EntityType.ORGANIZATION);
    audit.nextArticle();
    add("Zentra Inc", EntityType.ORGANIZATION);
    assertThat(merged("person:abel-ngata")).containsExactly("Abel R. Ngata");
    assertThat(merged("person:omar-al-haddad")).containsExactly("Omar Haddad");
    assertThat(merged("person:mohamed-salinas")).containsExactly("Mohammed Salinas");
    assertThat(merged("org:zentra")).containsExactly("Zentra Inc");
    assertThat(audit.propose(2).find("Zentra Inc")).isPresent();
  }

  @Test
  void theWrongTypeOfALongNameIsMerged() {
    for (int i = 0; i < 12; i++) {
      audit.nextArticle();
      add("Selwyn Daily Post", i < 10 ? EntityType.ORGANIZATION : EntityType.PERSON);
    }
    assertThat(audit.propose(1).entries())
        .extracting(Authority.Entry::id)
        .containsExactly("org:selwyn-daily-post");
  }

  @Test
  void singletonsBroadTagsAndSingleNamesAreReported() {
    articles(3, "Vega");
    elsewhere(1, "Ana Ruiz");
    assertThat(audit.overBroad(0.7))
        .extracting(TagCount::name)
        .containsExactly("Harbour Party", "Vega", "Port Selwyn");
    assertThat(audit.bareNames()).extracting(TagCount::id).containsExactly("person:vega");
    assertThat(audit.singletons())
        .extracting(TagCount::id)
        .containsExactly("person:ana-ruiz", "place:town-ana-ruiz0");
    assertThat(audit.counts().get(1))
        .isEqualTo(new TagCount("person:vega", "Vega", EntityType.PERSON, 3, 0));
    assertThat(audit.propose(2).entries()).hasSize(3);
  }

  @Test
  void aTagHasFewQuestions() {
    elsewhere(40, "Someone Else");
    for (int i = 0; i < 6; i++) {
      elsewhere(9 - i, "Tomasa Belgran" + "aeiouy".charAt(i));
    }
    Map<String, Integer> counts = new HashMap<>();
    audit.questions().keySet().forEach(q -> counts.merge(q.getKey().name(), 1, Integer::sum));
    assertThat(counts.values()).contains(2).allSatisfy(n -> assertThat(n).isLessThan(3));
  }

  @Test
  void wrongUseIsRejected() {
    assertThatThrownBy(() -> audit.add("a", "A", EntityType.PLACE, false))
        .isInstanceOf(IllegalStateException.class);
    articles(1, "Ana Ruiz");
    assertThatThrownBy(() -> audit.propose(0)).hasMessage("minArticles must be >= 1, was 0");
    assertThatThrownBy(() -> audit.overBroad(0)).hasMessageContaining("was 0");
  }
}
