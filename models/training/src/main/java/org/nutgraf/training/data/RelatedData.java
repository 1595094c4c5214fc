// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;

/** Reads the labelled data sets for relatedness. */
public final class RelatedData {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A pair of articles, given by index, with its human relatedness rating, in [0, 1]. */
  public record Pair(int one, int other, double related) {}

  /** Articles with rated pairs. */
  public record Pairs(List<Article> articles, List<Pair> pairs) {}

  /** Articles with the event that each one reports. */
  public record Events(List<Article> articles, List<String> events) {}

  /**
   * A page's article with the relevance grade, 0 to 3, of each headline of its rail, in page order.
   */
  public record GradedRail(Article article, List<Integer> grades) {}

  /**
   * Articles with the indexes of those that each links to; articles without links have no entry.
   */
  public record Linked(List<Article> articles, Map<Integer, Set<Integer>> links) {}

  private RelatedData() {}

  /** SemEval-2022 task 8: the scale from 1 (same story) to 4 (unrelated) is mapped to 1 to 0. */
  public static Pairs semEval(Path data) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode node : lines(data.resolve("related/semeval2022-en-dev.jsonl"))) {
      articles.add(Article.of("", node.get("text1").asText()));
      articles.add(Article.of("", node.get("text2").asText()));
      double related = (4 - node.get("overall").asDouble()) / 3;
      pairs.add(new Pair(articles.size() - 2, articles.size() - 1, related));
    }
    return new Pairs(articles, pairs);
  }

  /** Lee, Pincombe and Welsh, 2005: every pair of 50 short news texts. */
  public static Pairs lee50(Path data) throws IOException {
    JsonNode root = JSON.readTree(data.resolve("related/lee50.json").toFile());
    List<Article> articles = new ArrayList<>();
    root.get("documents").forEach(text -> articles.add(Article.of("", text.asText())));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        pairs.add(new Pair(i, j, root.get("similarity").get(i).get(j).asDouble()));
      }
    }
    return new Pairs(articles, pairs);
  }

  /** Reports of one event by outlets of the left, centre and right. */
  public static Events sameEvent(Path data) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (JsonNode node : lines(data.resolve("related/same-event-dev.jsonl"))) {
      articles.add(
          Article.builder()
              .id(node.get("id").asText())
              .title(node.get("title").asText())
              .body(node.get("text").asText())
              .build());
      events.add(node.get("event").asText());
    }
    return new Events(articles, events);
  }

  /**
   * The first {@code limit} items of Wikipedia's current events that editors assigned to a story
   * chain, with the chain.
   */
  public static Events chains(Path data, int limit) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> chains = new ArrayList<>();
    for (JsonNode node : lines(data.resolve("topics/wikipedia-current-events.jsonl"))) {
      JsonNode story = node.get("story");
      if (!story.isEmpty() && articles.size() < limit) {
        articles.add(
            Article.builder()
                .id("item-" + articles.size())
                .body(node.get("text").asText())
                .build());
        chains.add(story.get(story.size() - 1).asText());
      }
    }
    return new Events(articles, chains);
  }

  /** The acceptance page of the first user. */
  public static GradedRail seed(Path data) throws IOException {
    JsonNode gold = JSON.readTree(data.resolve("seed/gold.json").toFile());
    Map<String, Integer> grades = new HashMap<>();
    gold.get("related")
        .forEach(item -> grades.put(item.get("headline").asText(), item.get("grade").asInt()));
    try (ArticleReader reader = ArticleReaders.open(data.resolve("seed/page.txt"), Format.PAGE)) {
      Article article = reader.next().orElseThrow();
      List<Integer> inOrder = new ArrayList<>();
      article.rail().forEach(headline -> inOrder.add(grades.getOrDefault(headline.title(), 0)));
      return new GradedRail(article, inOrder);
    }
  }

  /** A site's archive: articles as JSON lines, each with the ids that it links to in "links". */
  public static Linked archive(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    try (ArticleReader reader = ArticleReaders.open(file, Format.JSONL)) {
      for (Optional<Article> a = reader.next(); a.isPresent(); a = reader.next()) {
        places.put(a.get().id(), articles.size());
        articles.add(a.get());
      }
    }
    Map<Integer, Set<Integer>> links = new TreeMap<>();
    for (JsonNode node : lines(file)) {
      Integer from = places.get(node.path("id").asText());
      for (JsonNode link : node.path("links")) {
        Integer to = places.get(link.asText());
        if (from != null && to != null && !from.equals(to)) {
          links.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
        }
      }
    }
    if (links.isEmpty()) {
      throw new IOException(
          "at least one article must have a field links with the id of another one: " + file);
    }
    return new Linked(articles, links);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        if (!line.isBlank()) {
          nodes.add(JSON.readTree(line));
        }
      }
    }
    return nodes;
  }
}
