// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutgraf.Article;
import org.nutgraf.Headline;

/**
 * Reads articles from JSON objects, one per line; blank lines are skipped. From an enriched record
 * only the article is read, so that an archive can be enriched again from its own results.
 */
final class JsonLinesReader implements ArticleReader {

  private final JsonLines lines;

  JsonLinesReader(InputStream in, String source) {
    lines = new JsonLines(in, source);
  }

  @Override
  public Optional<Article> next() throws IOException {
    Optional<ObjectNode> object = lines.next();
    return object.isEmpty() ? Optional.empty() : Optional.of(parse(object.get()));
  }

  private Article parse(ObjectNode object) throws ArticleFormatException {
    if (EnrichedReader.isEnriched(object)) {
      return EnrichedReader.article(lines, object);
    }
    Article.Builder article = Article.builder();
    lines.string(object, "id").ifPresent(article::id);
    lines.string(object, "url").ifPresent(article::url);
    lines.string(object, "title").ifPresent(article::title);
    lines.string(object, "description").ifPresent(article::description);
    lines.string(object, "body").ifPresent(article::body);
    lines.string(object, "section").ifPresent(article::section);
    lines.string(object, "language").ifPresent(article::language);
    Optional<String> published = lines.string(object, "published");
    published.flatMap(lines::instant).ifPresent(article::published);
    Article read = article.rail(rail(object)).build();
    if (read.title().isBlank() && read.description().isBlank() && read.body().isBlank()) {
      throw lines.problem("record must have a title, a description or a body");
    }
    return read;
  }

  private List<Headline> rail(ObjectNode object) throws ArticleFormatException {
    JsonNode rail = object.get("rail");
    if (rail == null || rail.isNull()) {
      return List.of();
    }
    if (!rail.isArray()) {
      throw lines.problem("rail must be an array, was " + rail.getNodeType());
    }
    List<Headline> headlines = new ArrayList<>();
    for (JsonNode item : rail) {
      if (item.isTextual() && !item.textValue().isBlank()) {
        headlines.add(Headline.of(item.textValue()));
      } else if (item instanceof ObjectNode headline
          && lines.string(headline, "title").isPresent()) {
        headlines.add(
            new Headline(lines.string(headline, "title").get(), lines.string(headline, "url")));
      } else {
        throw lines.problem("rail must hold headlines or {title, url} objects");
      }
    }
    return headlines;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
