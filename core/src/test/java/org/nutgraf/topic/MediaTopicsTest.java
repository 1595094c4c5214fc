// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.model.ModelInfo;

class MediaTopicsTest {

  private static final ModelInfo CARD = new ModelInfo("own", "1", "", "CC0-1.0", "", "");

  private final MediaTopics iptc = MediaTopics.iptc();

  @Test
  void hasAllTopicsThatAreNotRetired() {
    assertThat(iptc.size()).isEqualTo(1084).isEqualTo(iptc.all().size());
    assertThat(iptc.topTopics()).hasSize(17).allMatch(topic -> topic.level() == 1);
    assertThat(iptc.all().stream().filter(topic -> topic.level() == 2)).hasSize(120);
    assertThat(iptc.model().description()).contains("International Press Telecommunications");
    assertThat(iptc.model().licence()).isEqualTo("CC-BY-4.0");
  }

  @Test
  void navigatesTheHierarchy() {
    MediaTopic relations = iptc.topic("medtop:20000638").orElseThrow();
    assertThat(relations.name()).isEqualTo("international relations");
    assertThat(relations.wikidataId()).hasValueSatisfying(id -> assertThat(id).matches("Q\\d+"));
    assertThat(iptc.path(relations.id()))
        .extracting(MediaTopic::id)
        .containsExactly("medtop:11000000", "medtop:20000638");
    assertThat(iptc.children("medtop:11000000")).contains(relations);
    assertThat(iptc.ancestor(relations.id(), 1).name()).isEqualTo("politics and government");
    assertThat(iptc.ancestor(relations.id(), 2)).isEqualTo(relations);
    assertThatThrownBy(() -> iptc.ancestor(relations.id(), 3))
        .hasMessage("level must be in [1, 2] for medtop:20000638, was 3");
  }

  @Test
  void unknownTopicIsAbsent() {
    assertThat(iptc.topic("medtop:1")).isEmpty();
    assertThat(iptc.children("medtop:1")).isEmpty();
    assertThatThrownBy(() -> iptc.path("medtop:1")).hasMessage("no such topic: medtop:1");
  }

  @Test
  void cardHasTheChecksumOfTheResource() throws Exception {
    try (InputStream in =
        MediaTopics.class.getResourceAsStream("/org/nutgraf/internal/resource/media-topics.tsv")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(iptc.model().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }

  @Test
  void ownVocabularySurvivesWritingAndReading() throws IOException {
    MediaTopic city =
        new MediaTopic("x:1", "City\thall", "", 1, Optional.empty(), Optional.empty());
    MediaTopic bus =
        new MediaTopic("x:2", "Buses", "Night\nbuses", 2, Optional.of("x:1"), Optional.empty());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MediaTopics.of(List.of(city, bus), CARD).write(out);
    MediaTopics read = MediaTopics.read(new ByteArrayInputStream(out.toByteArray()), CARD);
    assertThat(read.topTopics()).extracting(MediaTopic::name).containsExactly("City hall");
    assertThat(read.children("x:1"))
        .extracting(MediaTopic::definition)
        .containsExactly("Night buses");
  }

  @Test
  void damagedVocabularyIsRejectedWithItsLine() {
    refused("topics", "first line must be");
    refused("nutgraf-topics 1\na\tb\t\tname\t\n", "line 2: parent must stand above, was b");
    refused("nutgraf-topics 1\na\t\t\tname\t\na\t\t\tname\t\n", "line 3: ");
    refused("nutgraf-topics 1\na\n", "line 2: line must be a new topic in 5 fields, was a");
    assertThatThrownBy(
            () ->
                MediaTopics.of(
                    List.of(new MediaTopic("b", "b", "", 2, Optional.of("a"), Optional.empty())),
                    CARD))
        .hasMessage("topic must follow a parent one level above, was b");
  }

  private static void refused(String text, String message) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> MediaTopics.read(in, CARD))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }
}
