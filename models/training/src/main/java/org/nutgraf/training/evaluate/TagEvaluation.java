// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.List;
import java.util.function.Function;
import org.nutgraf.Article;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.training.data.TaggedArticle;

/**
 * Evaluates tags against those that an editor would publish.
 *
 * <p>A tag is right if one of the editor's tags has its type and one of its surface forms, or for a
 * country its ISO code. Forms are compared without case, accents, punctuation, possessives and a
 * leading article. If several tags are right for the same thing, all but one count as split. What
 * only some editors would tag counts neither way; nor do online platforms, continents, and a
 * national team shown as its country.
 *
 * <p>The figures are, in this order:
 *
 * <ul>
 *   <li>F1 of the tags, where a split tag counts as a wrong one; on the editor's tags
 *   <li>"wrong or split": the share of such tags; on the tags shown; the lower the better
 *   <li>"editor's name": the share of the things found that have the editor's name
 *   <li>precision and recall of each type, "P PERSON" and so on
 *   <li>precision, recall and F1 of what the articles are about
 *   <li>"main country": the share of articles whose main country is right
 *   <li>"F1 story countries": over all pairs of article and country of the story
 * </ul>
 *
 * The last three are left out for a system that does not say what an article is about.
 */
public final class TagEvaluation {

  private static final String SET = "dev";

  /**
   * The outcome of one system.
   *
   * @param articles number of articles
   * @param errors in the order of the articles
   */
  public record Outcome(int articles, List<Figure> figures, List<TagError> errors) {}

  private TagEvaluation() {}

  /** Evaluates the enrichment with an engine. */
  public static Outcome measure(List<TaggedArticle> articles, EntityEngine engine) {
    try (Enricher enricher =
        Enricher.builder().engine(engine).without(Stage.TOPICS).without(Stage.VECTOR).build()) {
      return measure(articles, engine.name(), article -> ShownTags.of(enricher.enrich(article)));
    }
  }

  /**
   * Evaluates any system.
   *
   * @param tagger returns the tags of an article
   */
  public static Outcome measure(
      List<TaggedArticle> articles, String system, Function<Article, ShownTags> tagger) {
    TagTally tally = new TagTally();
    for (TaggedArticle article : articles) {
      tally.add(article, tagger.apply(article.article()));
    }
    return new Outcome(articles.size(), tally.figures(SET, system), tally.errors());
  }
}
