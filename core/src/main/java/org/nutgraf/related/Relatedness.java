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
 * Measures how related two articles are, and says why.
 *
 * <p>The score is a logistic regression over shared terms, meaning, names, countries and topics,
 * with weights learnt from people's ratings. It is symmetric and depends on nothing but the two
 * articles: how common a word is comes from a bundled table of news at large. A bare headline can
 * be compared with a whole article.
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
   * @return a measure
   */
  public static Relatedness english() {
    return new Relatedness(RelatednessScorer.english());
  }

  /**
   * Returns how related two articles are.
   *
   * @param one an article
   * @param other the other one; the order does not matter
   * @return a score in [0, 1]
   */
  public double score(EnrichedArticle one, EnrichedArticle other) {
    return scorer.score(one, other);
  }

  /**
   * Orders candidates by how related they are to {@code article}.
   *
   * @param article the article being read
   * @param candidates what may be offered beside it
   * @return every candidate, best first; equal ones in the order given
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

  /** Returns the candidate with its kind and the reasons. */
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
