// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.Article;
import org.nutgraf.entity.EntityType;

/**
 * An article with the tags that an editor would publish.
 *
 * @param article id, headline and body
 * @param tags one for each person, organisation, country and place, in the annotator's order
 * @param story ISO 3166-1 codes of the countries where the story takes place, the main one first;
 *     may be empty
 */
public record TaggedArticle(Article article, List<Tag> tags, List<String> story) {

  /**
   * What an editor would tag.
   *
   * @param name the name that the tag would show
   * @param isoCode ISO 3166-1 code; present if and only if the type is COUNTRY
   * @param aliases every other surface form in the article
   * @param about whether the article is about it
   * @param optional whether only some editors would tag it
   */
  public record Tag(
      String name,
      EntityType type,
      Optional<String> isoCode,
      List<String> aliases,
      boolean about,
      boolean optional) {

    /**
     * Copies the aliases.
     *
     * @throws IllegalArgumentException if the name is blank, or a country has no ISO code
     */
    public Tag {
      aliases = List.copyOf(aliases);
      if (name.isBlank()) {
        throw new IllegalArgumentException("name of an entity must not be empty");
      }
      if (isoCode.isPresent() != (type == EntityType.COUNTRY)) {
        throw new IllegalArgumentException(
            "iso must be given for a COUNTRY and nothing else, was "
                + isoCode.orElse("absent")
                + " for "
                + name);
      }
    }
  }

  /** Copies the lists. */
  public TaggedArticle {
    tags = List.copyOf(tags);
    story = List.copyOf(story);
  }

  /**
   * Reads {@code tags/dev.jsonl} in the folder of labelled data: JSON lines with the fields {@code
   * id}, {@code title}, {@code body}, {@code entities} (with {@code name}, {@code type}, {@code
   * iso}, {@code aliases}, {@code about}, {@code optional}) and {@code story}.
   *
   * @return at least one article, in the order of the file
   * @throws IOException if the file cannot be read, has no article, or a line is not such an object
   *     or repeats an id; the message states the line
   */
  public static List<TaggedArticle> readAll(Path data) throws IOException {
    Path file = data.resolve("tags").resolve("dev.jsonl");
    ObjectMapper mapper = new ObjectMapper();
    List<TaggedArticle> articles = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          articles.add(of(mapper.readTree(line), ids));
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException("file is not UTF-8: " + file, e);
    } catch (JsonProcessingException e) {
      throw new IOException(message(file, number, "it is not JSON"), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(message(file, number, e.getMessage()), e);
    }
    if (articles.isEmpty()) {
      throw new IOException("file must contain a tagged article: " + file);
    }
    return articles;
  }

  private static String message(Path file, int number, String reason) {
    return file + ", line " + number + " must be a tagged article: " + reason;
  }

  private static TaggedArticle of(JsonNode line, Set<String> ids) {
    String id = line.path("id").asText("");
    if (id.isBlank() || !ids.add(id)) {
      throw new IllegalArgumentException("id must be given and unique, was \"" + id + "\"");
    }
    String title = line.path("title").asText("");
    String body = line.path("body").asText("");
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("title and body must not both be empty");
    }
    List<Tag> tags = new ArrayList<>();
    for (JsonNode entity : array(line, "entities")) {
      tags.add(tag(entity));
    }
    List<String> story = strings(array(line, "story"));
    return new TaggedArticle(Article.builder().id(id).title(title).body(body).build(), tags, story);
  }

  private static Tag tag(JsonNode entity) {
    return new Tag(
        entity.path("name").asText(""),
        type(entity.path("type").asText("")),
        Optional.ofNullable(entity.get("iso")).map(JsonNode::asText),
        strings(entity.path("aliases")),
        entity.path("about").asBoolean(),
        entity.path("optional").asBoolean());
  }

  private static EntityType type(String name) {
    return Arrays.stream(EntityType.values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "type must be one of "
                        + Arrays.toString(EntityType.values())
                        + ", was \""
                        + name
                        + "\""));
  }

  private static JsonNode array(JsonNode line, String field) {
    JsonNode array = line.path(field);
    if (!array.isArray()) {
      throw new IllegalArgumentException("field " + field + " must be an array");
    }
    return array;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }
}
