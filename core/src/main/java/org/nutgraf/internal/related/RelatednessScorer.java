// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import org.nutgraf.EnrichedArticle;

/**
 * Scores how related two articles are.
 *
 * <p>A logistic regression over six parts of {@linkplain Evidence evidence}, with weights learnt
 * from human ratings (see the model card, {@code relatedness.properties}). The score is symmetric
 * and depends only on the two articles: document frequencies come from a bundled table of general
 * news. A headline alone can be compared with a complete article.
 *
 * <p>Immutable and thread-safe.
 */
public final class RelatednessScorer {

  private static final double SEMANTIC_FLOOR = 0.45;

  /** Topic cosine at and above which shared countries count fully. */
  private static final double FULL_AGREEMENT = 0.15;

  /** Smoothing constant for the weight of names: about that of one mentioned in passing. */
  private static final double SMOOTHING = 0.3;

  private final BackgroundTerms background;
  private final RelatednessWeights weights;

  private RelatednessScorer(BackgroundTerms background, RelatednessWeights weights) {
    this.background = background;
    this.weights = weights;
  }

  /** Returns the bundled scorer for English. */
  public static RelatednessScorer english() {
    return new RelatednessScorer(BackgroundTerms.bundled(), RelatednessWeights.bundled());
  }

  /** Returns the weights of the evidence. */
  public RelatednessWeights weights() {
    return weights;
  }

  /** Returns the score of the evidence, in [0, 1]. */
  public double score(Evidence evidence) {
    return weights.score(evidence);
  }

  /** Returns how related two articles are, in [0, 1]. */
  public double score(EnrichedArticle one, EnrichedArticle other) {
    return score(evidence(one, other));
  }

  /** Returns the evidence that two articles are related. */
  public Evidence evidence(EnrichedArticle one, EnrichedArticle other) {
    return evidence(profile(one), profile(other));
  }

  /**
   * Returns an article's features for comparisons; reuse the profile if the article is compared
   * often.
   */
  public Profile profile(EnrichedArticle article) {
    return Profile.of(article, background);
  }

  /** Returns the query article, analysed once for many comparisons. */
  public Query query(EnrichedArticle article) {
    TermWeights terms = TermWeights.of(article.article(), background);
    return new Query(article, terms, Profile.of(article, terms, background));
  }

  /** Returns the evidence that two articles are related. */
  public Evidence evidence(Profile one, Profile other) {
    Weights.Shared terms = one.terms.shared(other.terms);
    boolean first = one.mass <= other.mass;
    double all = (first ? one : other).terms.squares();
    double contained = first ? terms.squaresOfFirst() : terms.squaresOfSecond();
    return new Evidence(
        clamp(terms.dot()),
        all > 0 ? clamp(contained / all) : 0,
        semantic(one, other),
        overlap(one.entities, other.entities),
        overlap(one.countries, other.countries) * agreement(one, other),
        cosine(one.topics, other.topics));
  }

  /**
   * Returns the factor for shared countries, in [0, 1]: 0 if the topics have nothing in common, 1
   * if they agree a little or either is unknown. A football match between two countries has nothing
   * to do with their diplomacy.
   */
  static double agreement(Profile one, Profile other) {
    boolean known = one.topics.size() > 0 && other.topics.size() > 0;
    return known ? Math.min(1, cosine(one.topics, other.topics) / FULL_AGREEMENT) : 1;
  }

  private static double semantic(Profile one, Profile other) {
    if (one.vector.isEmpty()
        || other.vector.isEmpty()
        || one.vector.get().dimension() != other.vector.get().dimension()) {
      return 0;
    }
    double cosine = one.vector.get().cosine(other.vector.get());
    return clamp((cosine - SEMANTIC_FLOOR) / (1 - SEMANTIC_FLOOR));
  }

  private static double overlap(Weights one, Weights other) {
    return clamp(one.shared(other).least() / normalizer(one, other));
  }

  /**
   * Returns the normalizer of the weight of shared names: the geometric mean of the total weights,
   * plus a constant, so that one shared passing mention does not suffice.
   */
  static double normalizer(Weights one, Weights other) {
    return Math.sqrt(one.sum() * other.sum()) + SMOOTHING;
  }

  private static double cosine(Weights one, Weights other) {
    double squares = one.squares() * other.squares();
    return squares > 0 ? clamp(one.shared(other).dot() / Math.sqrt(squares)) : 0;
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
