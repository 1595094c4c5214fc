// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article among the schema.org objects in a page's JSON-LD. */
final class JsonLd {

  /** A lenient parser: the JSON on real pages contains raw line breaks and stray commas. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final int MAX_OBJECTS = 10_000;

  private JsonLd() {}

  /** Returns the first object, breadth-first, that is an article. */
  static Optional<JsonNode> article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<JsonNode> article = article(script.data());
      if (article.isPresent()) {
        return article;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> article(String json) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    for (int seen = 0; !open.isEmpty() && seen < MAX_OBJECTS; seen++) {
      JsonNode node = open.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText("");
    return name.endsWith("Article")
        || name.endsWith("BlogPosting")
        || name.endsWith("Report")
        || name.endsWith("Review");
  }

  /**
   * Returns a field's text: for a list, that of its first element; for an object, its id, URL or
   * name.
   */
  static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    value = value.isArray() ? value.path(0) : value;
    if (value.isObject()) {
      JsonNode of = value;
      value = of.path("@id").isTextual() ? of.path("@id") : of.path("url");
      value = value.isTextual() ? value : of.path("name");
    }
    return value.isTextual() && !value.textValue().isBlank()
        ? Optional.of(value.textValue())
        : Optional.empty();
  }
}
