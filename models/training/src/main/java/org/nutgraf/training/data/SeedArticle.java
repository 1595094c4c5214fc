// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Span;

/** The acceptance article with its gold annotations. */
public final class SeedArticle {

  /** An entity by name and type. */
  public record Named(String name, EntityType type) {}

  /** A mention by its span, type and kind. */
  public record Marked(Span span, EntityType type, MentionKind kind) {}

  private record Wanted(String text, int order, EntityType type, MentionKind kind) {}

  public final String text;
  public final Layout layout;
  public final Set<Named> entities = new HashSet<>();
  public final Set<Marked> mentions = new HashSet<>();
  public final Set<String> countries = new HashSet<>();

  private SeedArticle(JsonNode gold) {
    JsonNode article = gold.path("article");
    String title = article.path("title").asText();
    String standfirst = article.path("standfirst").asText();
    text = title + "\n\n" + standfirst + "\n\n" + article.path("body").asText();
    Span headline = new Span(0, title.length());
    Span summary = new Span(headline.end() + 2, headline.end() + 2 + standfirst.length());
    layout = new Layout(headline, summary, new Span(summary.end() + 2, text.length()));
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode entity : gold.path("entities")) {
      EntityType type = EntityType.valueOf(entity.path("type").asText());
      entities.add(new Named(entity.path("name").asText(), type));
      if (entity.has("iso")) {
        countries.add(entity.path("iso").asText());
      }
      for (JsonNode mention : entity.path("mentions")) {
        String kind = mention.path("kind").asText().toUpperCase(Locale.ROOT);
        wanted.add(
            new Wanted(
                mention.path("text").asText(), wanted.size(), type, MentionKind.valueOf(kind)));
      }
    }
    place(wanted);
  }

  public static SeedArticle read(Path data) throws IOException {
    String json = Files.readString(data.resolve("seed/gold.json"), StandardCharsets.UTF_8);
    return new SeedArticle(new ObjectMapper().readTree(json));
  }

  /**
   * The gold data states a mention's text, not its span: spans are assigned to the longest texts
   * first, each to its next occurrence that is not part of another mention.
   */
  private void place(List<Wanted> wanted) {
    wanted.sort(
        Comparator.comparingInt((Wanted w) -> -w.text.length()).thenComparingInt(w -> w.order));
    List<Span> taken = new ArrayList<>();
    for (Wanted mention : wanted) {
      Span span = nextFree(mention.text, taken);
      taken.add(span);
      mentions.add(new Marked(span, mention.type, mention.kind));
    }
  }

  private Span nextFree(String surface, List<Span> taken) {
    for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      Span span = new Span(at, at + surface.length());
      boolean free = taken.stream().noneMatch(other -> blocks(other, span));
      if (free && isWord(span)) {
        return span;
      }
    }
    throw new IllegalArgumentException("mention must be in the article, was " + surface);
  }

  /** A coordination such as "South and Central America" leaves its last part free. */
  private boolean blocks(Span other, Span span) {
    boolean coordination = other.in(text).contains(" and ") && other.end() == span.end();
    return other.overlaps(span) && (other.equals(span) || !coordination);
  }

  private boolean isWord(Span span) {
    boolean left = span.start() == 0 || !Character.isLetter(text.charAt(span.start() - 1));
    boolean right = span.end() == text.length() || !Character.isLetter(text.charAt(span.end()));
    return left && right;
  }
}
