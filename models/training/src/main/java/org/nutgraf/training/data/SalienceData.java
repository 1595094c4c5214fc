// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Span;

/** Wikinews articles with crowdsourced ratings of their entities' salience. */
public final class SalienceData {

  /** A rated entity: its normalised names and its mean rating in [0, 3]. */
  public record Rated(String title, Set<String> spots, double rating) {}

  /** An article with its rated entities. */
  public record RatedArticle(String title, String body, List<Rated> entities) {}

  private SalienceData() {}

  public static List<RatedArticle> read(Path data) throws IOException {
    List<RatedArticle> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    Path file = data.resolve("salience/wikinews-dev.jsonl");
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode node = json.readTree(line);
      List<Rated> rated = new ArrayList<>();
      for (JsonNode entity : node.path("entities")) {
        Set<String> spots = new HashSet<>();
        Arrays.stream(entity.path("spot").asText().split(", "))
            .map(SalienceData::fold)
            .forEach(spots::add);
        String title = entity.path("wikipedia").asText().replaceFirst(" \\(.*\\)$", "");
        rated.add(new Rated(fold(title), spots, entity.path("salience").asDouble()));
      }
      articles.add(
          new RatedArticle(node.path("title").asText(), node.path("text").asText(), rated));
    }
    return articles;
  }

  public static AnalyzedText analyze(RatedArticle article, EntityEngine engine) {
    String text = article.title() + "\n\n" + article.body();
    int body = article.title().length() + 2;
    Layout layout =
        new Layout(
            new Span(0, article.title().length()),
            new Span(body, body),
            new Span(body, text.length()));
    return engine.analyzer().analyze(text, layout);
  }

  /**
   * Returns the rated entity that matches an entity by its name, or else by its mentions' texts.
   */
  public static Optional<Rated> rating(RatedArticle article, Entity entity) {
    String name = fold(entity.name());
    for (Rated rated : article.entities()) {
      if (rated.title().equals(name)) {
        return Optional.of(rated);
      }
    }
    Set<String> texts = new HashSet<>(Set.of(name));
    for (Mention mention : entity.mentions()) {
      if (mention.kind() != MentionKind.ADJECTIVE) {
        texts.add(fold(mention.text()));
      }
    }
    for (Rated rated : article.entities()) {
      if (rated.spots().contains(name)
          || texts.stream().allMatch(text -> rated.spots().contains(text))) {
        return Optional.of(rated);
      }
    }
    return Optional.empty();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace(".", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
