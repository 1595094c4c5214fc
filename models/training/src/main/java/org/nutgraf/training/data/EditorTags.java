// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.nutgraf.Article;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.text.AnalyzedText;

/** Articles tagged as an editor would tag them. */
public final class EditorTags {

  /**
   * A tag.
   *
   * @param name the normalised name
   * @param forms the normalised forms in the article, including the name
   * @param iso ISO code of a country, or ""
   * @param about whether the article is about it
   */
  public record Tag(EntityType type, String name, Set<String> forms, String iso, boolean about) {}

  /** An article with its tags. */
  public record TaggedArticle(Article article, List<Tag> tags) {

    /** Returns the number of tags that the article is about. */
    public int about() {
      return (int) tags.stream().filter(Tag::about).count();
    }

    /** Returns the sentences and tokens of the article. */
    public AnalyzedText analyze(EntityEngine engine) {
      return engine.analyzer().analyze(article.text(), article.layout());
    }

    /**
     * Returns the index of the tag that an entity stands for: the tag of the same type that shares
     * most forms with it; the code of a country counts as two forms, the name as half a form more.
     */
    public OptionalInt match(Entity entity) {
      Set<String> forms = new HashSet<>(Set.of(fold(entity.name())));
      entity.mentions().forEach(mention -> forms.add(fold(mention.text())));
      double best = 0;
      OptionalInt found = OptionalInt.empty();
      for (int i = 0; i < tags.size(); i++) {
        Tag tag = tags.get(i);
        double score = tag.forms().stream().filter(forms::contains).count();
        score += tag.name().equals(fold(entity.name())) ? 0.5 : 0;
        score += entity.isoCode().filter(tag.iso()::equals).isPresent() ? 2 : 0;
        if (tag.type() == entity.type() && score >= 1 && score > best) {
          best = score;
          found = OptionalInt.of(i);
        }
      }
      return found;
    }
  }

  private EditorTags() {}

  /**
   * Reads {@code tags/dev.jsonl}.
   *
   * @param data the folder of labelled data
   * @throws IOException if the set cannot be read
   */
  public static List<TaggedArticle> read(Path data) throws IOException {
    List<TaggedArticle> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    Path file = data.resolve("tags/dev.jsonl");
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode node = json.readTree(line);
      List<Tag> tags = new ArrayList<>();
      for (JsonNode entity : node.path("entities")) {
        tags.add(tag(entity));
      }
      Article article =
          Article.builder()
              .id(node.path("id").asText())
              .title(node.path("title").asText())
              .body(node.path("body").asText())
              .build();
      articles.add(new TaggedArticle(article, tags));
    }
    return articles;
  }

  private static Tag tag(JsonNode entity) {
    String name = fold(entity.path("name").asText());
    Set<String> forms = new HashSet<>(Set.of(name));
    entity.path("aliases").forEach(alias -> forms.add(fold(alias.asText())));
    return new Tag(
        EntityType.valueOf(entity.path("type").asText().toUpperCase(Locale.ROOT)),
        name,
        forms,
        entity.path("iso").asText(),
        entity.path("about").asBoolean());
  }

  /** Returns a name without case, accents, punctuation, possessive and article. */
  private static String fold(String name) {
    return NameNormalizer.fold(name)
        .replaceAll("['’]s\\b", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }
}
