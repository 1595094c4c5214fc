// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.text.Span;
import org.nutgraf.training.data.EditorTags.TaggedArticle;
import org.nutgraf.training.evaluate.AboutEvaluation;

class EditorTagsTest {

  private static final String LINE =
      "{\"id\":\"1\",\"title\":\"\",\"body\":\"Ana Ruiz and Peru\",\"entities\":["
          + "{\"name\":\"Ana Ruiz\",\"type\":\"PERSON\",\"aliases\":[\"Ruiz\"],\"about\":true},"
          + "{\"name\":\"Peru\",\"type\":\"COUNTRY\",\"iso\":\"PE\",\"about\":true},"
          + "{\"name\":\"The Ruiz\",\"type\":\"ORGANIZATION\",\"about\":false}]}";

  private static Entity entity(EntityType type, String name, Optional<String> iso) {
    Mention mention = new Mention(new Span(0, name.length()), name, type, MentionKind.NAME, 1);
    return new Entity("x:y", name, type, iso, Optional.empty(), 0.2, false, List.of(mention));
  }

  @Test
  void entitiesMatchTheTagOfTheirTypeByFormOrCode(@TempDir Path data) throws IOException {
    Files.createDirectories(data.resolve("tags"));
    Files.writeString(data.resolve("tags/dev.jsonl"), LINE + "\n");
    TaggedArticle article = EditorTags.read(data).get(0);

    assertThat(article.about()).isEqualTo(2);
    assertThat(article.match(entity(EntityType.PERSON, "Ruiz’s", Optional.empty()))).hasValue(0);
    assertThat(article.match(entity(EntityType.COUNTRY, "Perú", Optional.of("PE")))).hasValue(1);
    assertThat(article.match(entity(EntityType.ORGANIZATION, "Ruiz", Optional.empty())))
        .hasValue(2);
    assertThat(article.match(entity(EntityType.PLACE, "Ana Ruiz", Optional.empty()))).isEmpty();
  }

  @Test
  void twoEntitiesForOneTagAreOneRightAndOneWrong(@TempDir Path data) throws IOException {
    Files.createDirectories(data.resolve("tags"));
    Files.writeString(data.resolve("tags/dev.jsonl"), LINE + "\n");
    TaggedArticle article = EditorTags.read(data).get(0);
    AboutEvaluation.Counts counts = new AboutEvaluation.Counts();

    counts.add(article, List.of(OptionalInt.of(0), OptionalInt.of(0)));

    assertThat(counts.f1()).isEqualTo(0.5);
  }
}
