// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;

/** Creates the vocabulary resource from the Media Topics as published by the IPTC (JSON). */
public final class MediaTopicsImporter {

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String LANGUAGE = "en-GB";

  private final Map<String, JsonNode> concepts = new TreeMap<>();
  private final List<MediaTopic> topics = new ArrayList<>();

  private MediaTopicsImporter() {}

  /**
   * Reads the topics, except retired ones. Topics are ordered by code, each followed by its
   * descendants.
   *
   * @param source the file {@code cptall-en-GB.json} as published by the IPTC
   * @throws IOException if the file has another format
   */
  public static MediaTopics read(Path source) throws IOException {
    JsonNode root;
    try (InputStream in = Files.newInputStream(source)) {
      root = new ObjectMapper().readTree(in);
    }
    String released = root.path("dateReleased").asText();
    if (!root.path("conceptSet").isArray() || released.length() < 10) {
      throw new IOException("file must be the IPTC Media Topics in JSON, was " + source);
    }
    MediaTopicsImporter importer = new MediaTopicsImporter();
    for (JsonNode concept : root.get("conceptSet")) {
      if (!concept.has("retired")) {
        importer.concepts.put(concept.path("qcode").asText(), concept);
      }
    }
    for (JsonNode concept : importer.concepts.values()) {
      if (!concept.has("broader")) {
        importer.add(concept, Optional.empty(), 1);
      }
    }
    if (importer.topics.size() != importer.concepts.size()) {
      throw new IOException(
          "every topic that is not retired must be below a top topic in " + source);
    }
    return MediaTopics.of(importer.topics, card(released.substring(0, 10)));
  }

  private static ModelInfo card(String released) {
    return new ModelInfo(
        "iptc-media-topics",
        released,
        "",
        "CC-BY-4.0",
        "nutgraf train vocabulary --source cptall-en-GB.json",
        "IPTC Media Topics, © International Press Telecommunications Council");
  }

  private void add(JsonNode concept, Optional<String> parent, int level) {
    String id = concept.path("qcode").asText();
    topics.add(
        new MediaTopic(
            id,
            concept.path("prefLabel").path(LANGUAGE).asText(),
            concept.path("definition").path(LANGUAGE).asText(),
            level,
            parent,
            wikidata(concept)));
    String uri = concept.path("uri").asText();
    for (JsonNode below : concepts.values()) {
      JsonNode broader = below.path("broader");
      if (broader.isArray() && broader.size() > 0 && isSame(broader.get(0).asText(), id, uri)) {
        add(below, Optional.of(id), level + 1);
      }
    }
  }

  private static boolean isSame(String reference, String id, String uri) {
    return reference.equals(uri) || reference.equals(id);
  }

  private static Optional<String> wikidata(JsonNode concept) {
    for (String relation : List.of("exactMatch", "closeMatch")) {
      for (JsonNode match : concept.path(relation)) {
        if (match.asText().startsWith(WIKIDATA)) {
          return Optional.of(match.asText().substring(WIKIDATA.length()));
        }
      }
    }
    return Optional.empty();
  }
}
