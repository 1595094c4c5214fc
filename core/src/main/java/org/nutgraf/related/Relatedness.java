// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.Query;
import org.nutgraf.internal.related.Reasons;
import org.nutgraf.internal.related.RelatednessScorer;

/**
 * Measures the relatedness of two articles and explains it.
 *
 * <p>The score is a logistic regression over the similarity of terms, semantic vectors, names,
 * countries and topics, with weights trained on human ratings. It is symmetric and depends only on
 * the two articles: word frequencies come from a bundled table of general news. A bare headline can
 * be compared with a full article.
 *
 * <p>Immutable and thread-safe.
 */
public final class Relatedness {

  private final RelatednessScorer scorer;
  private final Reasons reasons;

  private Relatedness(RelatednessScorer scorer) {
    this.scorer = scorer;
    reasons = new Reasons(scorer.weights());
  }

  /**
   * Returns the bundled measure for English.
   *
   * @return the measure
   */
  public static Relatedness english() {
    return new Relatedness(RelatednessScorer.english());
  }

  /**
   * Returns how related two articles are.
   *
   * @param one an article
   * @param other the other article; the order does not matter
   * @return a score in [0, 1]
   */
  public double score(EnrichedArticle one, EnrichedArticle other) {
    return scorer.score(one, other);
  }

  /**
   * Ranks candidates by their relatedness to {@code article}.
   *
   * @param article the article being read
   * @param candidates the articles to rank
   * @return all candidates, best first; ties keep the order of {@code candidates}
   */
  public List<RelatedArticle> rank(EnrichedArticle article, List<EnrichedArticle> candidates) {
    Objects.requireNonNull(article, "article must not be null");
    Query query = scorer.query(article);
    List<RelatedArticle> ranked = new ArrayList<>(candidates.size());
    for (EnrichedArticle candidate : candidates) {
      Profile profile = scorer.profile(candidate);
      Evidence evidence = scorer.evidence(query.profile(), profile);
      ranked.add(explain(query, candidate, profile, evidence, scorer.score(evidence)));
    }
    ranked.sort(Comparator.comparingDouble(RelatedArticle::score).reversed());
    return ranked;
  }

  RelatednessScorer scorer() {
    return scorer;
  }

  /** Returns the candidate with the kind of relation and the reasons. */
  RelatedArticle explain(
      Query query, EnrichedArticle candidate, Profile profile, Evidence evidence, double score) {
    return new RelatedArticle(
        candidate.article().id(),
        candidate.article().title(),
        candidate.article().url(),
        score,
        Kinds.of(evidence, query.article(), candidate),
        reasons.of(query, candidate, profile));
  }
}
