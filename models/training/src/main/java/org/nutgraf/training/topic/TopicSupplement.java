// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.nutgraf.internal.resource.Sha256;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.data.Supplement;

/**
 * Unlabelled articles of the data folder, with topics assigned by this project. Only ids and topics
 * are part of the source; the texts are read from the folder.
 */
public final class TopicSupplement {

  private static final String RESOURCE = "topic-supplement.tsv";
  private static final String PREFIX = "medtop:";
  private static final int MAX_WORDS = 200;
  private static final int KEY_LENGTH = 16;

  private final Map<String, List<String>> topics;
  private final List<LabelledArticle> articles = new ArrayList<>();

  private TopicSupplement() throws IOException {
    topics = topics();
  }

  /**
   * Returns the articles that the folder contains: {@code news/articles.jsonl.gz} and {@code
   * topics/wikipedia-current-events.jsonl}, either of which may be missing.
   *
   * @param data folder of the labelled data
   * @throws IOException if an existing file cannot be read
   */
  public static List<LabelledArticle> read(Path data) throws IOException {
    TopicSupplement supplement = new TopicSupplement();
    supplement.add(data.resolve("news").resolve("articles.jsonl.gz"), line -> line.path("id"));
    supplement.add(data.resolve("topics").resolve("wikipedia-current-events.jsonl"), line -> null);
    return List.copyOf(supplement.articles);
  }

  private static Map<String, List<String>> topics() throws IOException {
    Map<String, List<String>> topics = new HashMap<>();
    for (String line : Supplement.lines(RESOURCE)) {
      String[] fields = line.split("\t", 2);
      topics.put(fields[0], Arrays.stream(fields[1].split(" ")).map(PREFIX::concat).toList());
    }
    return topics;
  }

  private void add(Path file, Function<JsonNode, JsonNode> id) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode item = item(mapper, line, file, ++number);
        String text = item.path("text").asText(item.path("body").asText());
        JsonNode stated = id.apply(item);
        String key = stated == null ? key(text) : stated.asText();
        if (topics.containsKey(key)) {
          articles.add(article(key, item.path("title").asText(), beginning(text)));
        }
      }
    }
  }

  private static JsonNode item(ObjectMapper mapper, String line, Path file, int number)
      throws IOException {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(file + ", line " + number + " must be a JSON object", e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
            StandardCharsets.UTF_8));
  }

  /** Truncates the text like those of the labelled articles. */
  private static String beginning(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    return String.join(" ", words.subList(0, Math.min(MAX_WORDS, words.size())));
  }

  private LabelledArticle article(String key, String title, String text) {
    List<String> top = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (String topic : topics.get(key)) {
      MediaTopic known =
          MediaTopics.iptc()
              .topic(topic)
              .orElseThrow(() -> new IllegalStateException(RESOURCE + " has " + topic));
      (known.level() == 1 ? top : lower).add(topic);
    }
    return new LabelledArticle(key, title, text, top.get(0), top, lower);
  }

  private static String key(String text) {
    return Sha256.hex(text, KEY_LENGTH / 2);
  }
}
