// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.resource.Sha256;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;

class MediaTopicsImporterTest {

  @TempDir private Path folder;

  private MediaTopics read(String... concepts) throws IOException {
    return MediaTopicsImporter.read(
        Files.writeString(
            folder.resolve("topics.json"),
            "{\"dateReleased\":\"2031-02-03T00:00:00\",\"conceptSet\":["
                + String.join(",", concepts)
                + "]}"));
  }

  private static String concept(String id, String more) {
    return "{\"qcode\":\"medtop:"
        + id
        + "\",\"uri\":\"http://x/"
        + id
        + "\",\"prefLabel\":{\"en-GB\":\"label "
        + id
        + "\"},\"definition\":{\"en-GB\":\"about "
        + id
        + "\"}"
        + more
        + "}";
  }

  @Test
  void topicsAreOrderedByCodeEachFollowedByThoseBelowIt() throws IOException {
    MediaTopics topics =
        read(
            concept("02", ""),
            concept("21", ",\"broader\":[\"http://x/01\"]"),
            concept("20", ",\"broader\":[\"medtop:21\"]"),
            concept("01", ""));
    assertThat(topics.all())
        .extracting(topic -> topic.id() + " " + topic.level())
        .containsExactly("medtop:01 1", "medtop:21 2", "medtop:20 3", "medtop:02 1");
    MediaTopic lowest = topics.topic("medtop:20").orElseThrow();
    assertThat(lowest.parentId()).contains("medtop:21");
    assertThat(lowest.name()).isEqualTo("label 20");
    assertThat(lowest.definition()).isEqualTo("about 20");
    assertThat(topics.model().version()).isEqualTo("2031-02-03");
  }

  @Test
  void wikidataIsTakenFromMatchesExactOnesFirst() throws IOException {
    MediaTopics topics =
        read(
            concept(
                "01",
                ",\"closeMatch\":[\"http://www.wikidata.org/entity/Q1\"],\"exactMatch\":"
                    + "[\"http://y/z\",\"http://www.wikidata.org/entity/Q2\"]"),
            concept("02", ",\"exactMatch\":[\"http://y/z\"]"));
    assertThat(topics.topic("medtop:01").orElseThrow().wikidataId()).contains("Q2");
    assertThat(topics.topic("medtop:02").orElseThrow().wikidataId()).isEqualTo(Optional.empty());
  }

  @Test
  void retiredTopicsAreLeftOut() throws IOException {
    assertThat(read(concept("01", ""), concept("02", ",\"retired\":\"2020\"")).size()).isEqualTo(1);
  }

  @Test
  void otherFilesAndLooseTopicsAreRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"conceptSet\":[]}");
    assertThatThrownBy(() -> MediaTopicsImporter.read(other))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("file must be the IPTC Media Topics in JSON");
    assertThatThrownBy(() -> read(concept("21", ",\"broader\":[\"http://x/01\"]")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("below a top topic");
  }

  @Test
  void theSourceGivesTheBundledVocabulary() throws IOException {
    Path source =
        Path.of(
            System.getProperty("nutgraf.data", ""),
            "topics",
            "iptc-mediatopics-" + MediaTopics.iptc().model().version() + ".json");
    Assumptions.assumeTrue(Files.exists(source), "sources are missing, see -Dnutgraf.data");
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    MediaTopicsImporter.read(source).write(table);
    assertThat(Sha256.hex(table.toByteArray())).isEqualTo(MediaTopics.iptc().model().sha256());
  }
}
