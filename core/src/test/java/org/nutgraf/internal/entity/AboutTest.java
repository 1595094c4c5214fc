// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.internal.entity.Story.entity;
import static org.nutgraf.internal.entity.Story.ids;
import static org.nutgraf.internal.entity.Story.resolve;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Resolution;

/** What an article is about, and what only belongs to its page. */
class AboutTest {

  private static final String STORY =
      "{P Ilse Varga} opened a ferry line to the islands on Tuesday. {P Varga} said two boats would"
          + " sail each day.";

  private static List<String> about(String marked) {
    return resolve(marked).entities().stream().filter(Entity::about).map(Entity::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By {P Tom Ellery}",
        "By {P TOM ELLERY}, Staff Writer",
        "by {P Tom Ellery} and Jo March",
        "Written by {P Tom Ellery} | Pictures: Jo March",
        "Words by {P Tom Ellery}",
        "{P Tom Ellery}, Senior Correspondent",
        "{P Tom Ellery}, Reuters",
        "Photo: {P Tom Ellery}",
        "Photograph by {P Tom Ellery}",
        "© 2021 {P Tom Ellery}. All rights reserved."
      })
  void aWriterBeforeTheStoryIsNoTag(String line) {
    Resolution found = resolve("A new ferry line\n\n" + line + "\n\n" + STORY);
    assertThat(ids(found)).doesNotContain("person:tom-ellery");
    assertThat(entity(found, "person:ilse-varga").about()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by {P Tom Ellery}; Editing by Jo March)",
        "Additional reporting by {P Tom Ellery}",
        "{P Tom Ellery} is a staff writer at the paper. {P Tom Ellery} can be reached at 555-0100.",
        "{P Tom Ellery} covers shipping for the paper.",
        "Follow us and {P Tom Ellery} on our channels.",
        "For more information, contact {P Tom Ellery}.",
        "This article was first published by {P Tom Ellery}.",
        "{P Tom Ellery} is a reporter who covers the coast.",
        "Copyright by {P Tom Ellery}",
        "Copyright © {P Tom Ellery}",
        "Opinions expressed by {P Tom Ellery} are his own.",
        "The writer {P Tom Ellery} contributed to this report."
      })
  void aWriterAfterTheStoryIsNoTag(String line) {
    Resolution found = resolve("A new ferry line\n\n" + STORY + "\n\n" + line);
    assertThat(ids(found)).doesNotContain("person:tom-ellery");
    assertThat(entity(found, "person:ilse-varga").about()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORT ELM, May 4 ({O Coast Wire}) -- ",
        "Port Elm, May 4, {O CWA} – ",
        "PORT ELM ({O Coast Wire}) — "
      })
  void anAgencyInTheDatelineIsNotTheSubject(String dateline) {
    assertThat(about("A new ferry line\n\n" + dateline + STORY))
        .contains("person:ilse-varga")
        .noneMatch(id -> id.startsWith("org:"));
  }

  @Test
  void aWriterWhoIsTheStoryIsItsSubject() {
    String story =
        "{P Tom Ellery} was freed on Tuesday. {P Ellery}, a reporter, had spent a year in prison."
            + " {P Ellery} thanked his friends.";
    assertThat(about("{P Ellery} freed\n\n" + story + "\n\nHe will write again."))
        .contains("person:tom-ellery");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{P Ilse Varga} is an island reporter who was held in Port Elm. {P Varga} went home.",
        "Report: {P Ilse Varga} was to leave the ferry line after a long dispute.",
        "Reporter: Will you, {P Ilse Varga}, sign for the ferry line?",
        "Photo: a museum shows how {P Ilse Varga} saw the boats and their crews.",
        "Copyright holders sued the ferry line, and {P Ilse Varga} won."
      })
  void aLineThatOnlyLooksLikeACreditIsPartOfTheStory(String line) {
    Resolution found = resolve("A new ferry line\n\n" + line + "\n\nThe boats sail each day.");
    assertThat(entity(found, "person:ilse-varga").about()).isTrue();
  }

  @Test
  void aReporterWhomTheStoryNamesIsPartOfIt() {
    String note = "\n\n{P Ilse Varga} is an island reporter.";
    String story = "A boat was late on Tuesday.\n\nIt was full.";
    assertThat(ids(resolve("Port news\n\n" + story + note))).doesNotContain("person:ilse-varga");
    assertThat(about("{P Varga} freed\n\n" + story + note)).contains("person:ilse-varga");
    assertThat(ids(resolve("Port news\n\n" + story + " {P Ilse Varga} was freed." + note)))
        .contains("person:ilse-varga");
    String divided = "\n\nTheir opinions are divided, said {P Ilse Varga}.";
    assertThat(ids(resolve("Port news\n\n" + story + divided))).contains("person:ilse-varga");
  }

  @Test
  void aSentenceThatStartsWithByIsPartOfTheStory() {
    String story = "By then {P Ilse Varga} had left the board of the ferry line and moved abroad.";
    assertThat(about("{P Varga} leaves\n\n" + story)).contains("person:ilse-varga");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Written by {P Ilse Varga}, the book tells how a ferry line came to the islands.",
        "Published in May, the report by {P Ilse Varga} says that the ferry line is safe.",
        "{P Ilse Varga} is a writer, and her novel about a ferry line won a prize on Tuesday."
      })
  void anAuthorInTheFirstSentenceIsItsSubject(String story) {
    assertThat(about("A ferry line\n\n" + story + " It is the first of its kind."))
        .contains("person:ilse-varga");
  }

  @Test
  void anArticleIsAboutAtMostSix() {
    StringBuilder story = new StringBuilder("Crew of the ferry");
    List<String> names =
        List.of(
            "Ana Ruiz", "Bo Lind", "Cy Marsh", "Di Korhonen", "Ed Novak", "Flo Haas", "Gil Poe");
    for (int round = 0; round < 3; round++) {
      story.append("\n\n");
      names.forEach(name -> story.append("{P ").append(name).append("} said it was a calm day. "));
    }
    Resolution found = resolve(story.toString());
    assertThat(found.entities().stream().filter(Entity::about)).hasSizeLessThanOrEqualTo(6);
    assertThat(found.entities())
        .allSatisfy(one -> assertThat(one.about()).isEqualTo(one.salience() >= 0.5));
  }
}
