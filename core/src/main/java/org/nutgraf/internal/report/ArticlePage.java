// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.text.Paragraphs;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Span;

/** The report on one article, a self-contained HTML page. */
public final class ArticlePage {

  /** Maximum length, in UTF-16 code units, of a title that is used as a page's name. */
  public static final int MAX_TITLE = 200;

  private static final int FIRST_RELATED = 8;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final Template PAGE = Template.load("article.html");
  private static final Template FAILURE = Template.load("failure.html");
  private static final Assets ASSETS = new Assets("article.js");

  private ArticlePage() {}

  /**
   * Writes an article's page.
   *
   * @param index URL of the index page that lists this one, empty if there is none
   */
  public static void write(
      Writer out,
      EnrichedArticle enriched,
      Optional<List<RelatedArticle>> related,
      Optional<String> index)
      throws IOException {
    Article article = enriched.article();
    Map<String, Object> values = ASSETS.values(title(article));
    values.put("index", optional("href", index));
    MarkedText text = new MarkedText(article.text(), enriched.entities());
    head(article, values);
    text(article, text, values);
    entities(enriched, text, values);
    values.put("topics", ReportFacts.topics(enriched.topics()));
    values.put("topicsOff", !enriched.models().containsKey(Stage.TOPICS));
    related(related, article.url(), values);
    values.put("models", models(enriched));
    PAGE.write(out, values);
  }

  /** Writes the page of an article that failed. */
  public static void writeFailure(
      Writer out, String id, String stage, String message, Optional<String> index)
      throws IOException {
    Map<String, Object> values = ASSETS.values(OneLine.cut(id, MAX_TITLE) + " failed");
    values.put("index", optional("href", index));
    values.put("id", OneLine.cut(id, MAX_TITLE));
    values.put("stage", stage);
    values.put("message", OneLine.cut(message, 2000));
    FAILURE.write(out, values);
  }

  /** Returns the headline or, if there is none, the beginning of the text, on one line. */
  public static String title(Article article) {
    String text = article.title().isBlank() ? article.text() : article.title();
    String title = OneLine.cut(text, MAX_TITLE);
    return title.isEmpty() ? "Article without text" : title;
  }

  private static void head(Article article, Map<String, Object> values) {
    values.put(
        "language", article.language().filter(l -> LANGUAGE.matcher(l).matches()).orElse("en"));
    values.put("section", optional("name", article.section().filter(s -> !s.isBlank())));
    List<Map<String, String>> dates = new ArrayList<>();
    article.published().ifPresent(date -> dates.add(date(date)));
    values.put("published", dates);
    List<Map<String, String>> sources = new ArrayList<>();
    article
        .url()
        .flatMap(Uris::web)
        .ifPresent(
            url -> sources.add(Map.of("href", url, "host", OneLine.cut(Uris.host(url), 80))));
    values.put("source", sources);
  }

  private static Map<String, String> date(Instant published) {
    return Map.of("machine", DateLabels.iso(published), "shown", DateLabels.shown(published));
  }

  private static void text(Article article, MarkedText text, Map<String, Object> values) {
    Layout layout = article.layout();
    boolean headline = !layout.headline().isEmpty();
    values.put("headline", headline ? List.of(text.part(layout.headline())) : List.of());
    values.put("untitled", title(article));
    boolean standfirst = !layout.standfirst().isEmpty();
    values.put("standfirst", standfirst ? List.of(text.part(layout.standfirst())) : List.of());
    String whole = article.text();
    int start = layout.body().start();
    List<Span> body = Paragraphs.of(layout.body().in(whole));
    values.put(
        "paragraphs",
        body.stream()
            .map(span -> text.part(new Span(start + span.start(), start + span.end())))
            .toList());
    values.put("words", ReportFacts.count(WordCount.of(whole), "word"));
  }

  private static void entities(
      EnrichedArticle enriched, MarkedText text, Map<String, Object> values) {
    values.put("types", types(enriched.entities()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Entity entity : enriched.entities()) {
      Map<String, Object> row = new HashMap<>();
      row.put("n", rows.size() + 1);
      row.put("linked", text.marks(rows.size() + 1));
      row.put("type", key(entity.type()));
      row.put("typeName", ReportFacts.name(entity.type()));
      row.put("name", entity.name());
      row.put("code", ReportFacts.flag(entity.isoCode()));
      row.put("wikidata", optional("href", entity.wikidataId().flatMap(Uris::wikidataPage)));
      row.put("about", entity.about());
      row.put("mentions", entity.mentions().size());
      row.put("mentionWord", entity.mentions().size() == 1 ? "mention" : "mentions");
      ReportFacts.score(row, entity.salience());
      rows.add(row);
    }
    values.put("entities", rows);
    values.put("entitiesOff", !enriched.models().containsKey(Stage.ENTITIES));
    values.put("countries", ReportFacts.countries(enriched));
  }

  /** Returns the types that have marked mentions, in declaration order. */
  private static List<Map<String, Object>> types(List<Entity> entities) {
    List<Map<String, Object>> types = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      long count = entities.stream().filter(entity -> entity.type() == type).count();
      types.add(
          Map.of(
              "key", key(type),
              "name", ReportFacts.name(type),
              "plural", ReportFacts.plural(type),
              "count", count));
    }
    return types;
  }

  private static String key(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static void related(
      Optional<List<RelatedArticle>> related, Optional<String> page, Map<String, Object> values) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (RelatedArticle item : related.orElse(List.of())) {
      Map<String, Object> row = new HashMap<>();
      row.put("name", item.title());
      row.put("link", optional("href", item.url().flatMap(url -> Uris.web(url, page))));
      row.put("kind", item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      row.put("because", item.because());
      row.put("hasReasons", !item.because().isEmpty());
      ReportFacts.score(row, item.score());
      all.add(row);
    }
    int first = Math.min(FIRST_RELATED, all.size());
    values.put("hasRelated", related.isPresent());
    values.put("related", all.subList(0, first));
    List<Map<String, Object>> rest = all.subList(first, all.size());
    values.put("hasMore", !rest.isEmpty());
    values.put("more", rest);
    values.put("moreCount", ReportFacts.count(rest.size(), "more headline"));
  }

  private static List<Map<String, String>> models(EnrichedArticle enriched) {
    List<Map<String, String>> models = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Optional.ofNullable(enriched.models().get(stage))
          .ifPresent(model -> models.add(Map.of("id", model.id())));
    }
    return models;
  }

  private static List<Map<String, String>> optional(String name, Optional<String> value) {
    return value.map(v -> List.of(Map.of(name, v))).orElse(List.of());
  }
}
