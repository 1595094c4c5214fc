// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.entity.Resolution;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.text.Span;

class ResolverRobustnessTest {

  private static final String[] PIECES = {
    "Ana Ruiz",
    "Ruiz",
    "US",
    "U.S.",
    "Washington",
    "Georgia",
    "(OAS)",
    "the",
    "said",
    ".",
    "\n\n",
    "-",
    "’s",
    "😀",
    "\ud800",
    "\udc00",
    "Côte d’Ivoire",
    "South and Central America",
    "،",
    "محمد",
    "東京",
    "İstanbul",
    "I",
    "ı",
    "ß",
    "New",
    "York",
    "State",
    "Embassy in",
    "123",
    " ",
    "\t",
    "\u00a0"
  };

  private static Story story(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      boolean marked = random.nextInt(4) == 0 && Character.isLetter(piece.charAt(0));
      text.append(marked ? "{" + "POL".charAt(random.nextInt(3)) + " " + piece + "}" : piece);
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return Story.of(text.toString());
  }

  private static Resolution resolve(Story story) {
    return StandardResolver.english().resolve(story.text, story.mentions);
  }

  @Test
  void anyTextGivesTheSameExactSpansOnAnyThreadAndLocale() {
    List<Resolution> expected = new ArrayList<>();
    for (int seed = 0; seed < 200; seed++) {
      Story story = story(seed);
      Resolution found = resolve(story);
      expected.add(found);
      for (Entity entity : found.entities()) {
        for (Mention mention : entity.mentions()) {
          assertThat(mention.span().in(story.text.text())).isEqualTo(mention.text());
          assertThat(mention.type()).isEqualTo(entity.type());
        }
      }
      assertThat(found.entities()).extracting(Entity::id).doesNotHaveDuplicates();
    }
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      List<Resolution> again =
          IntStream.range(0, 200).parallel().mapToObj(seed -> resolve(story(seed))).toList();
      assertThat(again).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aLongTextOfNamesIsFast() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    while (text.length() < 1_000_000) {
      text.append("{P ").append(name(random)).append(' ').append(name(random)).append("} of ");
      text.append("{O ").append(name(random)).append(" Bank} met US envoys in Peru. ");
    }
    Story story = Story.of(text.toString());
    Resolution found = Assertions.assertTimeout(Duration.ofSeconds(20), () -> resolve(story));
    assertThat(found.entities()).hasSizeGreaterThan(1000);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder().append((char) ('A' + random.nextInt(26)));
    for (int i = 0; i < 5; i++) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.toString();
  }

  @Test
  void textsWithoutNamesHaveNoMentions() {
    for (String text : List.of("", " ", "\n\n", "it rained all day.", "東京は雨です。", "هذا نص قصير")) {
      Resolution found = resolve(Story.of(text));
      assertThat(found.entities()).isEmpty();
      assertThat(found.countries()).isEmpty();
    }
  }

  @Test
  void homeCountryResolvesAmbiguity() {
    EntityResolver home = StandardResolver.of(Authority.empty(), Countries.standard().byIso("PA"));
    Story story =
        Story.of("Rain closed the roads on the isthmus. Buses in the capital stood still.");
    assertThat(home.resolve(story.text, story.mentions).countries())
        .extracting(StoryCountry::isoCode)
        .containsExactly("PA");
    assertThat(resolve(story).countries()).isEmpty();
  }

  @Test
  void gazetteersAddWhatTheTaggerMissed() {
    Story story = Story.of("Old Mill opened. {P Ana Ruiz} came to Old Mill Road.");
    Span mill = new Span(0, 8);
    EntityTagger first = Taggers.of(story.mentions);
    EntityTagger second =
        Taggers.of(List.of(new Mention(mill, "Old Mill", EntityType.PLACE, MentionKind.NAME, 1)));
    assertThat(first.and(second).tag(story.text))
        .extracting(Mention::text)
        .containsExactly("Old Mill", "Ana Ruiz");
    assertThat(first.and(second).model().name()).isEqualTo("scripted+scripted");
  }
}
